/**
 * How the scores of a network depend on what it is shown: {@link org.digitlab.network.gradients.LayerGradients} runs
 * images through any of this program's networks, dropout off, and hands out activations and gradients layer by layer as
 * plain numbers.
 */
package org.digitlab.network.gradients;
