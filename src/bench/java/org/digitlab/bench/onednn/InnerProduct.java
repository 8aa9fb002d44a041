package org.digitlab.bench.onednn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.inner_product_backward_data;
import org.bytedeco.dnnl.inner_product_backward_weights;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.memory;

/**
 * A fully connected layer.
 *
 * @param first whether the inputs are images, which need no gradient
 */
record InnerProduct(int inputs, int units, boolean first) implements Layer {

    @Override
    public Runnable forward(Device device, int batch) {
        inner_product_forward.primitive_desc chosen = chosen(device, batch);
        IntMemoryMap arguments = new IntMemoryMap()
                .put(dnnl.DNNL_ARG_SRC, device.memory(chosen.src_desc()))
                .put(dnnl.DNNL_ARG_WEIGHTS, device.memory(chosen.weights_desc()))
                .put(dnnl.DNNL_ARG_DST, device.memory(chosen.dst_desc()));
        return device.execution(new inner_product_forward(chosen), arguments);
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
        inner_product_backward_weights.primitive_desc chosen = new inner_product_backward_weights.primitive_desc(
                new inner_product_backward_weights.desc(source(batch), matrix(), target(batch)), device.cpu(),
                chosen(device, batch));
        IntMemoryMap arguments = new IntMemoryMap()
                .put(dnnl.DNNL_ARG_SRC, device.memory(chosen.src_desc()))
                .put(dnnl.DNNL_ARG_DIFF_WEIGHTS, device.memory(chosen.diff_weights_desc()))
                .put(dnnl.DNNL_ARG_DIFF_DST, device.memory(chosen.diff_dst_desc()));
        return device.execution(new inner_product_backward_weights(chosen), arguments);
    }

    private Runnable data(Device device, int batch) {
        inner_product_backward_data.primitive_desc chosen = new inner_product_backward_data.primitive_desc(
                new inner_product_backward_data.desc(source(batch), matrix(), target(batch)), device.cpu(),
                chosen(device, batch));
        IntMemoryMap arguments = new IntMemoryMap()
                .put(dnnl.DNNL_ARG_DIFF_SRC, device.memory(chosen.diff_src_desc()))
                .put(dnnl.DNNL_ARG_WEIGHTS, device.memory(chosen.weights_desc()))
                .put(dnnl.DNNL_ARG_DIFF_DST, device.memory(chosen.diff_dst_desc()));
        return device.execution(new inner_product_backward_data(chosen), arguments);
    }

    private inner_product_forward.primitive_desc chosen(Device device, int batch) {
        return new inner_product_forward.primitive_desc(new inner_product_forward.desc(
                dnnl.prop_kind.forward_training, source(batch), matrix(), target(batch)), device.cpu());
    }

    private memory.desc source(int batch) {
        return Device.values(memory.format_tag.any, batch, inputs);
    }

    private memory.desc matrix() {
        return Device.values(memory.format_tag.any, units, inputs);
    }

    private memory.desc target(int batch) {
        return Device.values(memory.format_tag.any, batch, units);
    }
}
