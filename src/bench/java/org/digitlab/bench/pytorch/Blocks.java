package org.digitlab.bench.pytorch;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import org.digitlab.data.LabeledImages;

/** The two classic networks as DJL blocks; the softmax is part of the loss. */
final class Blocks {

    private Blocks() {
    }

    static Block mlp() {
        return new SequentialBlock()
                .add(dense(512)).add(Activation.reluBlock()).add(dropout(0.2f))
                .add(dense(256)).add(Activation.reluBlock()).add(dropout(0.4f))
                .add(dense(LabeledImages.CLASSES));
    }

    static Block cnn() {
        return new SequentialBlock()
                .add(convolution(32)).add(Activation.reluBlock()).add(pooling())
                .add(convolution(64)).add(Activation.reluBlock()).add(pooling())
                .add(ai.djl.nn.Blocks.batchFlattenBlock())
                .add(dense(128)).add(Activation.reluBlock()).add(dropout(0.5f))
                .add(dense(LabeledImages.CLASSES));
    }

    private static Block convolution(int filters) {
        return Conv2d.builder().setFilters(filters).setKernelShape(new Shape(3, 3)).build();
    }

    private static Block pooling() {
        return Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2));
    }

    private static Block dense(int units) {
        return Linear.builder().setUnits(units).build();
    }

    private static Block dropout(float rate) {
        return Dropout.builder().optRate(rate).build();
    }
}
