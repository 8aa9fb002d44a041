package org.digitlab.network.engine.op;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_0;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;

import java.util.Arrays;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory.format_tag;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;

/**
 * Folds a batch normalisation into the weights of the preceding layer: with the running statistics it is linear, so
 * a plan for prediction needs no separate step.
 */
public final class BatchNormFolding {

    private BatchNormFolding() {
    }

    /** @param layer the batch normalisation that follows {@code weights} without an activation in between */
    public static Weights of(Assembly assembly, Weights weights, Layer layer) {
        NormWeights norm = NormWeights.of(assembly.arena, layer.params(), weights.shape()[0]);
        double epsilon = ((BatchNormalization) layer.conf().getLayer()).getEps();
        Weights folded = Weights.allocated(assembly, weights.shape());
        Tensor factors = factors(assembly.arena, weights.shape());
        assembly.weights.add(() -> fill(norm, epsilon, weights.bias(), factors, folded.bias()));
        var product = new binary.primitive_desc(new binary.desc(algorithm.binary_mul, weights.weight().layout(),
                factors.layout(), folded.weight().layout()), Dnnl.cpu());
        assembly.weights.add(new binary(product), DNNL_ARG_SRC_0, weights.weight(), DNNL_ARG_SRC_1, factors,
                DNNL_ARG_DST, folded.weight());
        return folded;
    }

    /** Returns a tensor with one factor per output, in a shape that broadcasts over that output's weights. */
    private static Tensor factors(Arena arena, long... weightShape) {
        long[] shape = weightShape.clone();
        Arrays.fill(shape, 1, shape.length, 1);
        return arena.tensor(Dnnl.layout(shape.length == 4 ? format_tag.oihw : format_tag.oi, shape), shape);
    }

    /** Computes factors {@code scale / deviation} and biases {@code shift + (bias - mean) factor}. */
    private static void fill(NormWeights norm, double epsilon, Tensor bias, Tensor factors, Tensor foldedBias) {
        float[] biases = bias.toArray();
        float[] scaleShift = norm.scaleShift().toArray();
        float[] mean = norm.mean().toArray();
        float[] factor = norm.variance().toArray();
        for (int i = 0; i < biases.length; i++) {
            factor[i] = (float) (scaleShift[i] / Math.sqrt(factor[i] + epsilon));
            biases[i] = scaleShift[biases.length + i] + (biases[i] - mean[i]) * factor[i];
        }
        factors.floats().put(factor);
        foldedBias.floats().put(biases);
    }
}
