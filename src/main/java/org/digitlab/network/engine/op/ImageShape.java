package org.digitlab.network.engine.op;

import org.bytedeco.dnnl.memory.format_tag;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;

/** The shape of an array of images with channels first or last. */
public record ImageShape(CNN2DFormat format, long rows, long channels, long height, long width) {

    public static ImageShape of(INDArray array, CNN2DFormat format) {
        return format == CNN2DFormat.NCHW
                ? new ImageShape(format, array.size(0), array.size(1), array.size(2), array.size(3))
                : new ImageShape(format, array.size(0), array.size(3), array.size(1), array.size(2));
    }

    /** Returns the array itself or, unless it is contiguous in C order, a copy that is. */
    public static INDArray contiguous(INDArray array) {
        return Shape.hasDefaultStridesForShape(array) ? array : array.dup('c');
    }

    /** Returns the logical shape {@code [n, c, h, w]}. */
    long[] shape() {
        return new long[] {rows, channels, height, width};
    }

    /** Returns the shape of Deeplearning4j's array. */
    public long[] arrayShape() {
        return format == CNN2DFormat.NCHW ? shape() : new long[] {rows, height, width, channels};
    }

    /** Returns a tensor without memory for a contiguous array of this shape. */
    public Tensor slot(Arena arena) {
        format_tag order = format == CNN2DFormat.NCHW ? format_tag.nchw : format_tag.nhwc;
        return arena.slot(Dnnl.layout(order, shape()), shape());
    }
}
