package org.digitlab.network.gradients;

/**
 * Positions of a feature map along one side of the input image: value {@code i} sees a window centred on pixel
 * {@code start + i × step}.
 *
 * @param size  number of values
 * @param start position of the first value in pixels of the input; 0 is the middle of the first pixel
 * @param step  distance of two values in pixels of the input
 */
public record Axis(int size, double start, double step) {

    /**
     * Returns the axis after a convolution or pooling.
     *
     * @param outputs number of output values
     * @param extent  size of the window in values of this axis, including dilation
     * @param padding number of padded values before the first
     */
    Axis afterWindow(int outputs, int extent, int stride, int padding) {
        return new Axis(outputs, start + ((extent - 1) / 2.0 - padding) * step, stride * step);
    }
}
