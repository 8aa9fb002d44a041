package org.digitlab.network.engine.op;

import org.bytedeco.dnnl.memory.format_tag;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What a batch normalisation has of its own, or the gradients of that, in the memory of the network itself.
 *
 * @param scaleShift {@code [2, channels]}: Deeplearning4j's gamma, then its beta
 * @param mean       of each channel, running
 * @param variance   of each channel, running, with the batch's own size as its divisor
 */
record NormWeights(Tensor scaleShift, Tensor mean, Tensor variance) {

    /** @param flat all four a channel, one kind after the other */
    static NormWeights of(Arena arena, INDArray flat, long channels) {
        if (flat.length() != 4 * channels) {
            throw new UnsupportedOperationException("A batch normalisation of other channels than its input");
        }
        return new NormWeights(arena.view(flat, 0, Dnnl.layout(format_tag.nc, 2, channels), 2, channels),
                channel(arena, flat, 2 * channels, channels), channel(arena, flat, 3 * channels, channels));
    }

    private static Tensor channel(Arena arena, INDArray flat, long from, long channels) {
        return arena.view(flat, from, Dnnl.layout(format_tag.a, channels), channels);
    }
}
