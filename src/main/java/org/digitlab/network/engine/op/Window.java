package org.digitlab.network.engine.op;

import org.deeplearning4j.nn.conf.ConvolutionMode;

/**
 * The geometry of a convolution or pooling in oneDNN's terms; every array is {@code {vertical, horizontal}}.
 *
 * @param kernel    size of the kernel
 * @param stride    distance between neighbouring windows
 * @param dilation  dilation, 0 for none, where Deeplearning4j has 1
 * @param padBefore padding above and to the left
 * @param padAfter  padding below and to the right
 * @param output    height and width of the output
 */
public record Window(long[] kernel, long[] stride, long[] dilation, long[] padBefore, long[] padAfter, long[] output) {

    /** Converts Deeplearning4j's settings; {@code padding} is ignored in mode Same. */
    public static Window of(Tensor input, int[] kernel, int[] stride, int[] padding, int[] dilation,
                            ConvolutionMode mode) {
        if (input.shape().length != 4) {
            throw new UnsupportedOperationException("A convolution or pooling after a dense layer");
        }
        Window window = new Window(new long[2], new long[2], new long[2], new long[2], new long[2], new long[2]);
        for (int axis = 0; axis < 2; axis++) {
            window.kernel[axis] = kernel[axis];
            window.stride[axis] = stride[axis];
            window.dilation[axis] = dilation[axis] - 1;
            long size = input.shape()[2 + axis];
            long extent = (kernel[axis] - 1L) * dilation[axis] + 1;
            if (mode == ConvolutionMode.Same) {
                window.same(axis, size, extent);
            } else {
                window.padded(axis, size, extent, padding[axis]);
            }
        }
        return window;
    }

    private void same(int axis, long size, long extent) {
        output[axis] = (size + stride[axis] - 1) / stride[axis];
        long total = Math.max(0, (output[axis] - 1) * stride[axis] + extent - size);
        padBefore[axis] = total / 2;
        padAfter[axis] = total - padBefore[axis];
    }

    private void padded(int axis, long size, long extent, long padding) {
        if (extent > size + 2 * padding) {
            throw new UnsupportedOperationException("A window of %d pixels on an image of %d".formatted(extent, size));
        }
        output[axis] = (size + 2 * padding - extent) / stride[axis] + 1;
        padBefore[axis] = padding;
        padAfter[axis] = padding;
    }
}
