/**
 * An upper limit of the speed: {@link org.digitlab.bench.onednn.OneDnnEngine} runs the convolutions and inner products of
 * the networks repeatedly with oneDNN, each alone and with the fastest algorithm, without activations, pooling, dropout,
 * optimizer or reordering.
 */
package org.digitlab.bench.onednn;
