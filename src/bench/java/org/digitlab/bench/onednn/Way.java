package org.digitlab.bench.onednn;

import java.util.Arrays;
import java.util.List;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;

/** Algorithms and layouts of a convolution in oneDNN. */
enum Way {
    /** Direct, in the layout that oneDNN selects. */
    DIRECT(dnnl.algorithm.convolution_direct, memory.format_tag.any),
    /** Direct with channels last, which may be faster than the layout that oneDNN selects. */
    CHANNELS_LAST(dnnl.algorithm.convolution_direct, memory.format_tag.nhwc),
    /** Winograd's algorithm, which is not available on every processor. */
    WINOGRAD(dnnl.algorithm.convolution_winograd, memory.format_tag.any);

    private final dnnl.algorithm algorithm;
    private final memory.format_tag layout;

    Way(dnnl.algorithm algorithm, memory.format_tag layout) {
        this.algorithm = algorithm;
        this.layout = layout;
    }

    /** Returns the algorithms that this processor supports. */
    static List<Way> possible(Device device) {
        return Arrays.stream(values()).filter(way -> way.isPossible(device)).toList();
    }

    private boolean isPossible(Device device) {
        long[] ones = {1, 1};
        long[] none = {0, 0};
        var description = new convolution_forward.desc(dnnl.prop_kind.forward_training, algorithm,
                Device.values(layout, 1, 16, 8, 8), Device.values(memory.format_tag.any, 16, 16, 3, 3),
                Device.values(layout, 1, 16, 6, 6), ones, none, none);
        return new convolution_forward.primitive_desc(description, device.cpu(), true).get(true) != null;
    }

    dnnl.algorithm algorithm() {
        return algorithm;
    }

    memory.format_tag layout() {
        return layout;
    }
}
