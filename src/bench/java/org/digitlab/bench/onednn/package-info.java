/**
 * The limit of what can be reached: {@link org.digitlab.bench.onednn.OneDnnEngine} runs the convolutions and inner
 * products of the networks with oneDNN, each alone and again and again, in the fastest of three ways. No
 * activations, no pooling, no dropout, no updater, no reordering.
 */
package org.digitlab.bench.onednn;
