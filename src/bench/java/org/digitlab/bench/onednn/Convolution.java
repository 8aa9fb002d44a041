package org.digitlab.bench.onednn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;

/**
 * A 3 × 3 convolution, stride 1, no padding.
 *
 * <p>The first convolution is always direct, because Winograd's algorithm would pad the single channel to 16.
 *
 * @param side   height and width of the input
 * @param first  whether the inputs are images, which need no gradient
 * @param way    algorithm, and layout of inputs and outputs; oneDNN chooses the layout of the kernels
 */
record Convolution(int inputs, int filters, int side, boolean first, Way way) implements Layer {

    private static final int KERNEL = 3;
    private static final long[] STRIDES = {1, 1};
    private static final long[] PADDING = {0, 0};

    @Override
    public Runnable forward(Device device, int batch) {
        convolution_forward.primitive_desc chosen = chosen(device, batch);
        IntMemoryMap arguments = new IntMemoryMap()
                .put(dnnl.DNNL_ARG_SRC, device.memory(chosen.src_desc()))
                .put(dnnl.DNNL_ARG_WEIGHTS, device.memory(chosen.weights_desc()))
                .put(dnnl.DNNL_ARG_DST, device.memory(chosen.dst_desc()));
        return device.execution(new convolution_forward(chosen), arguments);
    }

    @Override
    public List<Runnable> backward(Device device, int batch) {
        List<Runnable> backward = new ArrayList<>(List.of(weights(device, batch)));
        if (!first) {
            backward.add(data(device, batch));
        }
        return backward;
    }

    private Runnable weights(Device device, int batch) {
        convolution_backward_weights.primitive_desc chosen = new convolution_backward_weights.primitive_desc(
                new convolution_backward_weights.desc(algorithm(), source(batch), kernels(),
                        target(batch), STRIDES, PADDING, PADDING), device.cpu(), chosen(device, batch));
        IntMemoryMap arguments = new IntMemoryMap()
                .put(dnnl.DNNL_ARG_SRC, device.memory(chosen.src_desc()))
                .put(dnnl.DNNL_ARG_DIFF_WEIGHTS, device.memory(chosen.diff_weights_desc()))
                .put(dnnl.DNNL_ARG_DIFF_DST, device.memory(chosen.diff_dst_desc()));
        return device.execution(new convolution_backward_weights(chosen), arguments);
    }

    private Runnable data(Device device, int batch) {
        convolution_backward_data.primitive_desc chosen = new convolution_backward_data.primitive_desc(
                new convolution_backward_data.desc(algorithm(), source(batch), kernels(),
                        target(batch), STRIDES, PADDING, PADDING), device.cpu(), chosen(device, batch));
        IntMemoryMap arguments = new IntMemoryMap()
                .put(dnnl.DNNL_ARG_DIFF_SRC, device.memory(chosen.diff_src_desc()))
                .put(dnnl.DNNL_ARG_WEIGHTS, device.memory(chosen.weights_desc()))
                .put(dnnl.DNNL_ARG_DIFF_DST, device.memory(chosen.diff_dst_desc()));
        return device.execution(new convolution_backward_data(chosen), arguments);
    }

    private convolution_forward.primitive_desc chosen(Device device, int batch) {
        return new convolution_forward.primitive_desc(new convolution_forward.desc(dnnl.prop_kind.forward_training,
                algorithm(), source(batch), kernels(), target(batch), STRIDES, PADDING, PADDING), device.cpu());
    }

    private dnnl.algorithm algorithm() {
        return first ? dnnl.algorithm.convolution_direct : way.algorithm();
    }

    private memory.desc source(int batch) {
        return Device.values(way.layout(), batch, inputs, side, side);
    }

    private memory.desc kernels() {
        return Device.values(memory.format_tag.any, filters, inputs, KERNEL, KERNEL);
    }

    private memory.desc target(int batch) {
        int output = side - KERNEL + 1;
        return Device.values(way.layout(), batch, filters, output, output);
    }
}
