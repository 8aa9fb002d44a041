package org.digitlab.inference;

/** How the pixels that speak for a digit are found. */
public enum ExplanationMethod {
    /**
     * What the ink contributes: Integrated Gradients from the blank paper (Sundararajan, Taly, Yan, "Axiomatic
     * Attribution for Deep Networks", 2017). Adds up to what the score has gained on the blank paper.
     */
    EVIDENCE,
    /**
     * What a little more ink would change, also where there is none: the gradient (Simonyan, Vedaldi, Zisserman, "Deep
     * Inside Convolutional Networks", 2014), averaged over noisy copies of the image (SmoothGrad: Smilkov, Thorat, Kim,
     * Viégas, Wattenberg, 2017).
     */
    SENSITIVITY,
    /**
     * Where the last convolution finds what speaks for the digit: HiResCAM (Draelos, Carin, "Use HiResCAM instead of
     * Grad-CAM", 2020). Grad-CAM (Selvaraju et al., 2017) averages the gradients over the image, which is right only
     * where nothing but a mean follows the last convolution; here dense layers follow, which weigh each place by
     * itself. For networks with convolutions.
     */
    REGIONS
}
