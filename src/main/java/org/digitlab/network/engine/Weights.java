package org.digitlab.network.engine;

import java.util.Map;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.format_tag;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Weights and biases of one layer and their gradients, in the memory of the network itself.
 *
 * <p>Deeplearning4j keeps convolutions as {@code [out, in, h, w]} in C order and dense layers as {@code [in, out]} in
 * Fortran order; to oneDNN both are plain "output first".
 */
final class Weights {

    private static final String WEIGHT = DefaultParamInitializer.WEIGHT_KEY;
    private static final String BIAS = DefaultParamInitializer.BIAS_KEY;

    private final Assembly assembly;
    private final Tensor weight;
    private final Tensor bias;
    private Tensor weightGradient;
    private Tensor biasGradient;

    /** @param shape of the weights, output first */
    Weights(Assembly assembly, Layer layer, long... shape) {
        this.assembly = assembly;
        Map<String, INDArray> values = layer.paramTable();
        this.weight = weight(values, shape);
        this.bias = bias(values, shape[0]);
        if (assembly.training) {
            Map<String, INDArray> gradients = layer.conf().getLayer().initializer()
                    .getGradientsFromFlattened(layer.conf(), layer.getGradientsViewArray());
            weightGradient = weight(gradients, shape);
            biasGradient = bias(gradients, shape[0]);
        }
    }

    private Tensor weight(Map<String, INDArray> arrays, long... shape) {
        format_tag order = shape.length == 4 ? format_tag.oihw : format_tag.oi;
        return assembly.arena.view(arrays.get(WEIGHT), Dnnl.layout(order, shape), shape);
    }

    private Tensor bias(Map<String, INDArray> arrays, long length) {
        return assembly.arena.view(arrays.get(BIAS), Dnnl.layout(format_tag.a, length), length);
    }

    long[] shape() {
        return weight.shape();
    }

    /** The weights in the layout that an operation wants. */
    Tensor in(memory.desc layout) {
        return assembly.arranged(weight, layout, assembly.weights);
    }

    Tensor bias() {
        return bias;
    }

    /** Where an operation of this layout may write the gradient; {@link #deliver} takes it home. */
    Tensor gradientIn(memory.desc layout) {
        return assembly.staging(weightGradient, layout);
    }

    void deliver(Tensor gradient) {
        if (gradient != weightGradient) {
            assembly.backward.copy(gradient, weightGradient);
        }
    }

    Tensor biasGradient() {
        return biasGradient;
    }
}
