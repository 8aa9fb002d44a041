package org.digitlab.network.engine.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.bytedeco.dnnl.memory.format_tag;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.engine.op.Activation;
import org.digitlab.network.engine.op.ActivationNode;
import org.digitlab.network.engine.op.Assembly;
import org.digitlab.network.engine.op.BatchNormFolding;
import org.digitlab.network.engine.op.BatchNormNode;
import org.digitlab.network.engine.op.ConvolutionNode;
import org.digitlab.network.engine.op.DenseNode;
import org.digitlab.network.engine.op.Dnnl;
import org.digitlab.network.engine.op.DropoutNode;
import org.digitlab.network.engine.op.MaxPoolNode;
import org.digitlab.network.engine.op.Node;
import org.digitlab.network.engine.op.Tensor;
import org.digitlab.network.engine.op.Weights;
import org.digitlab.network.engine.op.Window;

/** Builds the plan of a network layer by layer. */
public final class Planner {

    private final MultiLayerNetwork network;
    private final Assembly assembly;
    private final Deque<Layer> layers;
    private final Deque<Node> nodes = new ArrayDeque<>();
    private Tensor values;
    /** Activation that is applied in the forward pass, but whose backward step is not added yet. */
    private Activation pending = Activation.IDENTITY;

    private Planner(MultiLayerNetwork network, int rows, boolean training) {
        this.network = network;
        this.assembly = new Assembly(rows, training);
        this.layers = new ArrayDeque<>(List.of(network.getLayers()));
    }

    /** @throws UnsupportedOperationException if oneDNN does not support a layer or its settings */
    public static Plan plan(MultiLayerNetwork network, int rows, boolean training) {
        Planner planner = new Planner(network, rows, training);
        try {
            return planner.plan();
        } catch (RuntimeException e) {
            planner.assembly.arena.close();
            throw e;
        }
    }

    private Plan plan() {
        LayerSupport.checkDataType(network);
        Tensor input = input();
        values = input;
        while (!layers.isEmpty()) {
            add(next());
        }
        Tensor logits = values;
        Tensor lossGradient = assembly.training ? addBackward(logits) : null;
        return new Plan(assembly, input, logits, lossGradient);
    }

    private Tensor input() {
        MultiLayerConfiguration configuration = network.getLayerWiseConfigurations();
        InputPreProcessor first = configuration.getInputPreProcess(0);
        if (first instanceof FeedForwardToCnnPreProcessor images) {
            long[] shape = {assembly.rows, images.getNumChannels(), images.getInputHeight(), images.getInputWidth()};
            return assembly.arena.tensor(Dnnl.layout(format_tag.nchw, shape), shape);
        }
        long inputs = ((org.deeplearning4j.nn.conf.layers.FeedForwardLayer) configuration.getConf(0).getLayer())
                .getNIn();
        return assembly.arena.tensor(Dnnl.layout(format_tag.nc, assembly.rows, inputs), assembly.rows, inputs);
    }

    private Layer next() {
        Layer layer = layers.remove();
        LayerSupport.checkPosition(network, layer.getIndex());
        LayerSupport.check(layer.conf().getLayer(), assembly.training);
        return layer;
    }

    private boolean nextIs(Class<?> settings) {
        return !layers.isEmpty() && settings.isInstance(layers.peek().conf().getLayer());
    }

    /** Consumes the next layer and returns its activation, if it is an activation layer. */
    private Activation nextActivation() {
        return nextIs(ActivationLayer.class)
                ? Activation.of(((ActivationLayer) next().conf().getLayer()).getActivationFn()) : Activation.IDENTITY;
    }

    private void add(Layer layer) {
        var settings = layer.conf().getLayer();
        checkInputShape(settings);
        if (!(settings instanceof SubsamplingLayer)) {
            addActivationBackward();
        }
        if (settings instanceof ConvolutionLayer convolution) {
            addConvolution(layer, convolution);
        } else if (settings instanceof BatchNormalization) {
            addBatchNorm(layer);
        } else if (settings instanceof SubsamplingLayer pooling) {
            addPooling(pooling);
        } else if (settings instanceof DropoutLayer dropout) {
            addDropout(dropout);
        } else if (settings instanceof DenseLayer dense) {
            addDense(layer, dense.getNOut(), Activation.of(dense.getActivationFn()));
        } else if (settings instanceof OutputLayer output) {
            addDense(layer, output.getNOut(), Activation.IDENTITY);
        } else {
            throw new UnsupportedOperationException("An activation layer after a layer with its own activation");
        }
    }

    /** Rejects a first layer that would reshape the input, because a batch is bound to the input tensor itself. */
    private void checkInputShape(org.deeplearning4j.nn.conf.layers.Layer settings) {
        boolean flat = values.shape().length == 2;
        boolean reshaped = flat ? settings instanceof BatchNormalization
                : settings instanceof DenseLayer || settings instanceof OutputLayer;
        if (assembly.training && nodes.isEmpty() && reshaped) {
            throw new UnsupportedOperationException(
                    settings.getClass().getSimpleName() + " with an input of another shape");
        }
    }

    private void addConvolution(Layer layer, ConvolutionLayer settings) {
        Window window = Window.of(values, settings.getKernelSize(), settings.getStride(), settings.getPadding(),
                settings.getDilation(), settings.getConvolutionMode());
        Activation own = Activation.of(settings.getActivationFn());
        Weights weights = foldBatchNorm(Weights.of(assembly, layer, settings.getNOut(), values.shape()[1],
                window.kernel()[0], window.kernel()[1]), own);
        pending = own == Activation.IDENTITY ? nextActivation() : own;
        add(new ConvolutionNode(assembly, values, weights, window, pending));
    }

    private void addPooling(SubsamplingLayer settings) {
        add(new MaxPoolNode(assembly, values, Window.of(values, settings.getKernelSize(), settings.getStride(),
                settings.getPadding(), settings.getDilation(), settings.getConvolutionMode())));
    }

    private void addDropout(DropoutLayer settings) {
        if (assembly.training && settings.getIDropout() != null) {
            add(new DropoutNode(assembly, values, ((Dropout) settings.getIDropout()).getP()));
        }
    }

    private void addDense(Layer layer, long units, Activation activation) {
        Weights weights = foldBatchNorm(Weights.of(assembly, layer, units, values.size() / assembly.rows), activation);
        pending = activation == Activation.IDENTITY ? nextActivation() : activation;
        add(new DenseNode(assembly, values, weights, pending));
    }

    /** Folds a following batch normalisation into the weights if the result is the same. */
    private Weights foldBatchNorm(Weights weights, Activation between) {
        boolean linear = !assembly.training && between == Activation.IDENTITY && nextIs(BatchNormalization.class);
        return linear ? BatchNormFolding.of(assembly, weights, next()) : weights;
    }

    private void addBatchNorm(Layer layer) {
        Activation following = nextActivation();
        if (following != Activation.IDENTITY && following != Activation.RELU) {
            throw new UnsupportedOperationException("Batch normalisation before an activation other than ReLU");
        }
        add(new BatchNormNode(assembly, values, layer, following == Activation.RELU));
    }

    private void addActivationBackward() {
        if (pending != Activation.IDENTITY) {
            add(new ActivationNode(assembly, pending, values));
            pending = Activation.IDENTITY;
        }
    }

    private void add(Node node) {
        nodes.push(node);
        values = node.output();
    }

    /** Adds the backward pass from the last layer to the first, which needs no input gradient. */
    private Tensor addBackward(Tensor logits) {
        Tensor lossGradient = assembly.arena.tensor(logits.layout(), logits.shape());
        Tensor gradient = lossGradient;
        while (!nodes.isEmpty()) {
            Node node = nodes.pop();
            gradient = node.backward(gradient, !nodes.isEmpty());
        }
        return lossGradient;
    }
}
