/**
 * Gradients of a network's scores with respect to the image, for explanations. Start with
 * {@link org.digitlab.network.gradients.LayerGradients}: it runs images through a network with dropout off and returns
 * activations and gradients of each {@link org.digitlab.network.gradients.Stage} as plain arrays.
 */
package org.digitlab.network.gradients;
