/**
 * What is trained. {@link org.digitlab.network.architecture.Zoo} lists the named architectures as data,
 * {@link org.digitlab.network.architecture.NetworkFactory} makes them into Deeplearning4j networks with the engine of
 * this machine, {@link org.digitlab.network.model.ModelFile} saves and safely opens them, and
 * {@link org.digitlab.network.model.DigitModel} is a network together with where it came from.
 */
package org.digitlab.network.architecture;
