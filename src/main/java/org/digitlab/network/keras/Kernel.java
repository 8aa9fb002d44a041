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
 * What a layer multiplies with and what it adds.
 *
 * @param weights {@code [inputs, outputs]}, or {@code [outputs, channels, height, width]} once they are in order
 * @param bias    {@code [1, outputs]}
 */
record Kernel(INDArray weights, INDArray bias) {

    /** As the file has them; zeros for a bias that a layer does without. */
    static Kernel read(KerasWeights file, KerasLayer layer, int[] shape, int outputs) throws InvalidFileException {
        boolean biased = layer.field("use_bias", "bias").asBoolean(true);
        List<float[]> read = file.of(layer, biased ? List.of(shape, new int[] {outputs}) : List.of(shape));
        return new Kernel(Nd4j.create(read.get(0), shape, 'c'),
                biased ? Nd4j.create(read.get(1), 1, outputs) : Nd4j.zeros(1, outputs));
    }

    /** A convolution that does the same to each pixel of one channel. */
    static TranslationStep pixelwise(Line line) {
        return new Kernel(Nd4j.ones(1, 1, 1, 1).mul(line.scale()), Nd4j.zeros(1, 1).add(line.shift())).step(
                new ConvolutionLayer.Builder(1, 1).nOut(1).activation(Activation.IDENTITY).build(), Line.SAME);
    }

    /** A convolution's weights by half a turn, as Theano uses them. */
    static INDArray turned(INDArray weights) {
        float[] values = weights.dup('c').data().asFloat();
        float[] turned = new float[values.length];
        int area = (int) (weights.size(2) * weights.size(3));
        for (int i = 0; i < values.length; i++) {
            turned[i] = values[i / area * area + area - 1 - i % area];
        }
        return Nd4j.create(turned, weights.shape(), 'c');
    }

    /**
     * A layer with these weights, which does something to its inputs besides.
     *
     * @param summed the dimensions of the weights that are summed over
     */
    TranslationStep step(Layer layer, Line inputs, int... summed) {
        if (inputs.isSame()) {
            return new TranslationStep(layer, Map.of("W", weights, "b", bias));
        }
        INDArray shifted = bias.add(weights.sum(summed).mul(inputs.shift()).reshape(bias.shape()));
        return new TranslationStep(layer, Map.of("W", weights.mul(inputs.scale()), "b", shifted));
    }
}
