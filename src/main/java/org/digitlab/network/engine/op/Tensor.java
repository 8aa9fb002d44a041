package org.digitlab.network.engine.op;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A tensor of floats in native memory.
 *
 * @param shape  logical shape: {@code [n, c, h, w]}, {@code [n, c]} or {@code [c]}
 * @param layout order in memory, possibly blocked
 */
public record Tensor(long[] shape, memory.desc layout, memory memory) {

    public int size() {
        int size = 1;
        for (long length : shape) {
            size *= (int) length;
        }
        return size;
    }

    /** Makes this tensor use the memory of an array; the caller must keep the array alive. */
    public void bind(INDArray array) {
        memory.set_data_handle(array.data().addressPointer());
    }

    /** Returns a copy of the values; for plain layouts only. */
    float[] toArray() {
        float[] values = new float[size()];
        floats().get(values);
        return values;
    }

    /** Returns a pointer to the values; for plain layouts only. */
    public FloatPointer floats() {
        return new FloatPointer(memory.get_data_handle()).capacity(size());
    }
}
