package org.digitlab.network.engine.op;

import org.deeplearning4j.nn.conf.ConvolutionMode;

/**
 * How a kernel slides over an image, in oneDNN's terms; every array is {@code {vertical, horizontal}}.
 *
 * @param dilation 0 where Deeplearning4j says 1
 * @param first    padding above and to the left
 * @param last     padding below and to the right
 * @param output   height and width of what comes out
 */
public record Window(long[] kernel, long[] stride, long[] dilation, long[] first, long[] last, long[] output) {

    /** From Deeplearning4j's settings; {@code padding} does not count in mode Same. */
    public static Window of(Tensor input, int[] kernel, int[] stride, int[] padding, int[] dilation, ConvolutionMode mode) {
        if (input.shape().length != 4) {
            throw new UnsupportedOperationException("A convolution or pooling behind a dense layer");
        }
        Window window = new Window(new long[2], new long[2], new long[2], new long[2], new long[2], new long[2]);
        for (int axis = 0; axis < 2; axis++) {
            window.kernel[axis] = kernel[axis];
            window.stride[axis] = stride[axis];
            window.dilation[axis] = dilation[axis] - 1;
            long size = input.shape()[2 + axis];
            long covered = (kernel[axis] - 1L) * dilation[axis] + 1;
            if (mode == ConvolutionMode.Same) {
                window.same(axis, size, covered);
            } else {
                window.padded(axis, size, covered, padding[axis]);
            }
        }
        return window;
    }

    private void same(int axis, long size, long covered) {
        output[axis] = (size + stride[axis] - 1) / stride[axis];
        long total = Math.max(0, (output[axis] - 1) * stride[axis] + covered - size);
        first[axis] = total / 2;
        last[axis] = total - first[axis];
    }

    private void padded(int axis, long size, long covered, long padding) {
        if (covered > size + 2 * padding) {
            throw new UnsupportedOperationException("A window of %d on %d pixels".formatted(covered, size));
        }
        output[axis] = (size + 2 * padding - covered) / stride[axis] + 1;
        first[axis] = padding;
        last[axis] = padding;
    }
}
