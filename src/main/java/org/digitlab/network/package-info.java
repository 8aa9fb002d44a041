/**
 * What is trained. {@link org.digitlab.network.Zoo} lists the named architectures as data,
 * {@link org.digitlab.network.NetworkFactory} makes them into Deeplearning4j networks with the engine of
 * this machine, {@link org.digitlab.network.ModelFile} saves and safely opens them, and
 * {@link org.digitlab.network.DigitModel} is a network together with where it came from.
 */
package org.digitlab.network;
