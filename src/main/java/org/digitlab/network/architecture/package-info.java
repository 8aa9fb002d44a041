/**
 * Architectures of networks as data. {@link org.digitlab.network.architecture.Zoo} lists the named variants,
 * {@link org.digitlab.network.architecture.NetworkFactory} builds Deeplearning4j networks from them, and
 * {@link org.digitlab.network.architecture.NetworkSummary} counts their parameters.
 */
package org.digitlab.network.architecture;
