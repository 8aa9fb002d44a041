package org.digitlab.network.engine.op;

import org.bytedeco.dnnl.memory.format_tag;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The parameters of a batch normalisation, or their gradients, in the network's own memory.
 *
 * @param scaleShift {@code [2, channels]}: Deeplearning4j's gamma, then its beta
 * @param mean       running mean of each channel
 * @param variance   running variance of each channel, with the batch size as divisor
 */
record NormWeights(Tensor scaleShift, Tensor mean, Tensor variance) {

    /** @param flat gamma, beta, mean and variance of all channels, one after the other */
    static NormWeights of(Arena arena, INDArray flat, long channels) {
        if (flat.length() != 4 * channels) {
            throw new UnsupportedOperationException("Batch normalisation has another number of channels than its input");
        }
        return new NormWeights(arena.view(flat, 0, Dnnl.layout(format_tag.nc, 2, channels), 2, channels),
                channel(arena, flat, 2 * channels, channels), channel(arena, flat, 3 * channels, channels));
    }

    private static Tensor channel(Arena arena, INDArray flat, long from, long channels) {
        return arena.view(flat, from, Dnnl.layout(format_tag.a, channels), channels);
    }
}
