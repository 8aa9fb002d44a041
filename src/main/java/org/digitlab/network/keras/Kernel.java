package org.digitlab.network.keras;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.digitlab.files.InvalidFileException;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Weights and bias of a layer.
 *
 * @param weights {@code [inputs, outputs]}, or {@code [outputs, channels, height, width]} after reordering
 * @param bias    {@code [1, outputs]}
 */
record Kernel(INDArray weights, INDArray bias) {

    /** Reads weights and bias in the file's order; a missing bias is zero. */
    static Kernel read(KerasWeights file, KerasLayer layer, int[] shape, int outputs) throws InvalidFileException {
        boolean biased = layer.field("use_bias", "bias").asBoolean(true);
        List<float[]> read = file.of(layer, biased ? List.of(shape, new int[] {outputs}) : List.of(shape));
        return new Kernel(Nd4j.create(read.get(0), shape, 'c'),
                biased ? Nd4j.create(read.get(1), 1, outputs) : Nd4j.zeros(1, outputs));
    }

    /** Returns a 1 × 1 convolution that maps each pixel of one channel. */
    static TranslatedLayer pixelwise(AffineMap map) {
        return new Kernel(Nd4j.ones(1, 1, 1, 1).mul(map.scale()), Nd4j.zeros(1, 1).add(map.shift())).step(
                new ConvolutionLayer.Builder(1, 1).nOut(1).activation(Activation.IDENTITY).build(), AffineMap.IDENTITY);
    }

    /** Returns a convolution's weights rotated by 180°, as Theano applies them. */
    static INDArray flipped(INDArray weights) {
        float[] values = weights.dup('c').data().asFloat();
        float[] flipped = new float[values.length];
        int area = (int) (weights.size(2) * weights.size(3));
        for (int i = 0; i < values.length; i++) {
            flipped[i] = values[i / area * area + area - 1 - i % area];
        }
        return Nd4j.create(flipped, weights.shape(), 'c');
    }

    /**
     * Returns a layer with these weights, combined with a map of its inputs.
     *
     * @param summed dimensions of the weights that a multiplication sums over
     */
    TranslatedLayer step(Layer layer, AffineMap inputs, int... summed) {
        if (inputs.isIdentity()) {
            return new TranslatedLayer(layer, Map.of("W", weights, "b", bias));
        }
        INDArray shifted = bias.add(weights.sum(summed).mul(inputs.shift()).reshape(bias.shape()));
        return new TranslatedLayer(layer, Map.of("W", weights.mul(inputs.scale()), "b", shifted));
    }
}
