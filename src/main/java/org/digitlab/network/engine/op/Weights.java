package org.digitlab.network.engine.op;

import java.util.Map;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.format_tag;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Weights and biases of one layer and their gradients, in the network's own memory.
 *
 * <p>Deeplearning4j stores convolutions as {@code [out, in, h, w]} in C order and dense layers as {@code [in, out]} in
 * Fortran order; for oneDNN both are plain layouts with the output first.
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
     * Creates weights without memory, to be set by {@link #bind} and, in training, {@link #bindGradients}.
     *
     * @param shape shape of the weights, output first
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

    /** Returns the weights of a layer, bound to the network's memory together with their gradients. */
    public static Weights of(Assembly assembly, Layer layer, long... shape) {
        Weights weights = new Weights(assembly, shape);
        Map<String, INDArray> values = layer.paramTable();
        if (!values.containsKey(BIAS)) {
            weights.useZeroBias();
        }
        weights.bind(values.get(WEIGHT), values.get(BIAS));
        if (assembly.training) {
            Map<String, INDArray> gradients = gradientViews(layer);
            weights.bindGradients(gradients.get(WEIGHT), gradients.get(BIAS));
        }
        return weights;
    }

    /** Returns views of a layer's part of the network's flattened gradient, by parameter name. */
    public static Map<String, INDArray> gradientViews(Layer layer) {
        return layer.conf().getLayer().initializer()
                .getGradientsFromFlattened(layer.conf(), layer.getGradientsViewArray());
    }

    /** Returns weights with memory of the plan's own, for weights computed from the network's. */
    static Weights allocated(Assembly assembly, long... shape) {
        Weights weights = new Weights(assembly, shape);
        weights.allocate(weights.weight);
        weights.allocate(weights.bias);
        return weights;
    }

    /** Gives a layer without a bias a zero bias, whose gradient is ignored. */
    private void useZeroBias() {
        allocate(bias);
        bias.floats().put(new float[bias.size()]);
        if (assembly.training) {
            allocate(biasGradient);
        }
    }

    private void allocate(Tensor slot) {
        Tensor own = assembly.arena.tensor(slot.layout(), slot.shape());
        slot.memory().set_data_handle(own.memory().get_data_handle());
    }

    /** Binds arrays, which the caller must keep alive; a null bias leaves the current one. */
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

    /** Checks the size, because native code would read past the end of the arrays of an inconsistent model file. */
    private static void bind(Tensor tensor, INDArray array) {
        if (array.length() != tensor.size()) {
            throw new UnsupportedOperationException("A layer has %d weights, but its input requires %d"
                    .formatted(array.length(), tensor.size()));
        }
        tensor.bind(array);
    }

    long[] shape() {
        return weight.shape();
    }

    /** Returns the weights in a plain layout. */
    Tensor weight() {
        return weight;
    }

    /** Returns the weights in the layout that an operation requires. */
    Tensor inLayout(memory.desc layout) {
        return assembly.inLayout(weight, layout, assembly.weights);
    }

    Tensor bias() {
        return bias;
    }

    /** Returns a tensor of this layout for the gradient, to be passed to {@link #copyGradient} once it is written. */
    Tensor gradientInLayout(memory.desc layout) {
        return weightGradient.layout().equals(layout) ? weightGradient : assembly.arena.tensor(layout, shape());
    }

    /** Adds a copy of the gradient to the network's memory, unless it was written there. */
    void copyGradient(Tensor gradient) {
        if (gradient != weightGradient) {
            assembly.backward.copy(gradient, weightGradient);
        }
    }

    Tensor biasGradient() {
        return biasGradient;
    }
}
