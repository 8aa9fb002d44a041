package org.digitlab.network.engine.op;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Numbers in native memory.
 *
 * @param shape  as the mathematics sees it: {@code [n, c, h, w]}, {@code [n, c]} or {@code [c]}
 * @param layout how they stand in memory, perhaps in blocks
 */
public record Tensor(long[] shape, memory.desc layout, memory memory) {

    public int size() {
        int size = 1;
        for (long length : shape) {
            size *= (int) length;
        }
        return size;
    }

    /** From now on the numbers are those of the array, in its own memory; whoever calls keeps the array. */
    public void bind(INDArray array) {
        memory.set_data_handle(array.data().addressPointer());
    }

    /** A copy of the numbers as they stand; for plain layouts only. */
    float[] numbers() {
        float[] numbers = new float[size()];
        floats().get(numbers);
        return numbers;
    }

    /** The numbers as they stand; for plain layouts only. */
    public FloatPointer floats() {
        return new FloatPointer(memory.get_data_handle()).capacity(size());
    }
}
