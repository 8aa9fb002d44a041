package org.digitlab.network.engine.op;

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
public final class Weights {

    private static final String WEIGHT = DefaultParamInitializer.WEIGHT_KEY;
    private static final String BIAS = DefaultParamInitializer.BIAS_KEY;

    private final Assembly assembly;
    private final Tensor weight;
    private final Tensor bias;
    private final Tensor weightGradient;
    private final Tensor biasGradient;

    /**
     * Without memory until {@link #bind} and, in training, {@link #bindGradients} have given it some.
     *
     * @param shape of the weights, output first
     */
    public Weights(Assembly assembly, long... shape) {
        this.assembly = assembly;
        this.weight = weight(shape);
        this.bias = bias(shape[0]);
        this.weightGradient = assembly.training ? weight(shape) : null;
        this.biasGradient = assembly.training ? bias(shape[0]) : null;
    }

    private Tensor weight(long... shape) {
        format_tag order = shape.length == 4 ? format_tag.oihw : format_tag.oi;
        return assembly.arena.slot(Dnnl.layout(order, shape), shape);
    }

    private Tensor bias(long length) {
        return assembly.arena.slot(Dnnl.layout(format_tag.a, length), length);
    }

    /** The weights that this layer will always have, and their gradients. */
    public static Weights of(Assembly assembly, Layer layer, long... shape) {
        Weights weights = new Weights(assembly, shape);
        Map<String, INDArray> values = layer.paramTable();
        if (!values.containsKey(BIAS)) {
            weights.standIn();
        }
        weights.bind(values.get(WEIGHT), values.get(BIAS));
        if (assembly.training) {
            Map<String, INDArray> gradients = layer.conf().getLayer().initializer()
                    .getGradientsFromFlattened(layer.conf(), layer.getGradientsViewArray());
            weights.bindGradients(gradients.get(WEIGHT), gradients.get(BIAS));
        }
        return weights;
    }

    /** Weights that somebody writes as the network's own change; for a plan that only predicts. */
    static Weights inArena(Assembly assembly, long... shape) {
        Weights weights = new Weights(assembly, shape);
        weights.allocate(weights.weight);
        weights.allocate(weights.bias);
        return weights;
    }

    /** A layer without a bias gets one of zeros, whose gradient nobody reads. */
    private void standIn() {
        allocate(bias);
        bias.floats().put(new float[bias.size()]);
        if (assembly.training) {
            allocate(biasGradient);
        }
    }

    /** Gives it memory of the plan's own. */
    private void allocate(Tensor slot) {
        Tensor own = assembly.arena.tensor(slot.layout(), slot.shape());
        slot.memory().set_data_handle(own.memory().get_data_handle());
    }

    /** Whoever calls keeps the arrays; without a bias the one before remains. */
    public void bind(INDArray weightArray, INDArray biasArray) {
        bind(weight, weightArray);
        if (biasArray != null) {
            bind(bias, biasArray);
        }
    }

    public void bindGradients(INDArray weightArray, INDArray biasArray) {
        bind(weightGradient, weightArray);
        if (biasArray != null) {
            bind(biasGradient, biasArray);
        }
    }

    /** A file may claim other sizes than its layers pass on; native code would read past the end. */
    private static void bind(Tensor tensor, INDArray array) {
        if (array.length() != tensor.size()) {
            throw new UnsupportedOperationException("A layer with %d weights where its input asks for %d"
                    .formatted(array.length(), tensor.size()));
        }
        tensor.bind(array);
    }

    long[] shape() {
        return weight.shape();
    }

    /** Plain. */
    Tensor weight() {
        return weight;
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
