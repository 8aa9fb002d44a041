package org.digitlab.inference;

/** Methods that attribute a score to pixels. */
public enum ExplanationMethod {
    /**
     * Contribution of the ink: Integrated Gradients from a blank image (Sundararajan, Taly, Yan, "Axiomatic
     * Attribution for Deep Networks", 2017). The sum is the difference of the score to that of a blank image.
     */
    EVIDENCE,
    /**
     * Effect of more ink, also where there is none: the gradient (Simonyan, Vedaldi, Zisserman, "Deep
     * Inside Convolutional Networks", 2014), averaged over noisy copies of the image (SmoothGrad: Smilkov, Thorat, Kim,
     * Viégas, Wattenberg, 2017).
     */
    SENSITIVITY,
    /**
     * Regions in which the last convolution finds evidence: HiResCAM (Draelos, Carin, "Use HiResCAM instead of
     * Grad-CAM", 2020). Grad-CAM (Selvaraju et al., 2017) averages the gradients over the image, which is correct only
     * if a mean follows the last convolution; here dense layers follow, which weight each position separately.
     * For networks with convolutions.
     */
    REGIONS
}
