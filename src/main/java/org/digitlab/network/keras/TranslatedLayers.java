package org.digitlab.network.keras;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.data.LabeledImages;
import org.digitlab.files.InvalidFileException;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The Deeplearning4j layers translated so far, channels first, and the layout of their output. */
final class TranslatedLayers {

    /** The maximum for all layers of a network together. */
    private static final long MAX_UNITS = 512L * LabeledImages.PIXELS;

    private final List<TranslatedLayer> steps = new ArrayList<>();
    /** Conversions between images and rows, by the index of the following layer. */
    private final Map<Integer, InputPreProcessor> conversions = new HashMap<>();
    private ValueLayout layout;
    /** Whether Deeplearning4j's output so far is images and not rows. */
    private boolean images;
    /** Map of the pixels that no layer applies yet. */
    private AffineMap pending;

    TranslatedLayers(ValueLayout input, AffineMap pixels) {
        layout = input;
        pending = pixels;
    }

    /** Returns the layout of the output so far in Keras. */
    ValueLayout layout() {
        return layout;
    }

    /** Changes the shape of the values without a layer. */
    void reshape(ValueLayout next) {
        layout = next;
    }

    /** Replaces the last layer by an output layer and builds the network. */
    KerasNetwork build(KerasLayer last) throws InvalidFileException {
        TranslatedLayer tail = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        if (tail == null || !(tail.layer() instanceof DenseLayer dense) || dense.getNOut() != LabeledImages.CLASSES) {
            throw last.fault("is the last layer, expected a Dense layer with 10 units and softmax or sigmoid");
        }
        String head = name(dense.getActivationFn(), last);
        OutputLayer output = new OutputLayer.Builder(LossFunction.MCXENT).nOut(LabeledImages.CLASSES)
                .activation(Activation.SOFTMAX).build();
        steps.set(steps.size() - 1, new TranslatedLayer(output, tail.parameters()));
        MultiLayerNetwork network = network();
        return new KerasNetwork(network.getLayerWiseConfigurations(), network.params(), head);
    }

    private static String name(IActivation activation, KerasLayer last) throws InvalidFileException {
        String name = activation instanceof ActivationSoftmax ? "softmax"
                : activation instanceof ActivationSigmoid ? "sigmoid"
                : activation instanceof ActivationIdentity ? "linear" : null;
        if (name == null) {
            throw last.fault("is the last layer with activation %s, expected softmax or sigmoid".formatted(activation));
        }
        return name;
    }

    private MultiLayerNetwork network() {
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder().list();
        steps.forEach(step -> list.layer(step.layer()));
        conversions.forEach(list::inputPreProcessor);
        MultiLayerConfiguration configuration = list.setInputType(InputType.feedForward(LabeledImages.PIXELS)).build();
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        // Zeros avoid a random initialisation that would be overwritten.
        network.init(Nd4j.zeros(1, steps.stream().flatMap(step -> step.parameters().values().stream())
                .mapToLong(INDArray::length).sum()), false);
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).parameters().forEach(network.getLayer(i)::setParam);
        }
        return network;
    }

    void rescale(KerasLayer layer, AffineMap map) throws InvalidFileException {
        if (!steps.isEmpty()) {
            throw layer.fault("comes after other layers, expected it first");
        }
        pending = pending.then(map);
    }

    /**
     * Returns the map that the next layer must apply to the pixels, in addition to its own computation.
     *
     * @param mayShift whether the layer can shift the pixels; if not, a layer before it applies the map
     */
    AffineMap takePixelMap(KerasLayer layer, boolean mayShift) throws InvalidFileException {
        if (!mayShift && pending.shift() != 0) {
            applyPixelMap(layer);
        }
        AffineMap map = pending;
        pending = AffineMap.IDENTITY;
        return map;
    }

    /** Applies the pending map by a 1 × 1 convolution, before layers that cannot include the map. */
    void applyPixelMap(KerasLayer layer) throws InvalidFileException {
        if (!pending.isIdentity()) {
            if (layout.flat()) {
                throw layer.fault("comes before any layer with weights, expected a Dense layer first");
            }
            toImages();
            steps.add(Kernel.pixelwise(pending));
            pending = AffineMap.IDENTITY;
        }
    }

    /** Adds a layer that works on images. */
    void addSpatial(KerasLayer layer, TranslatedLayer step, ValueLayout next) throws InvalidFileException {
        toImages();
        add(layer, step, next);
    }

    /** Adds a layer that outputs one value per channel. */
    void addGlobal(KerasLayer layer, TranslatedLayer step) throws InvalidFileException {
        addSpatial(layer, step, ValueLayout.row(layout.channels()));
        images = false;
    }

    /** Adds a layer that works on rows of values. */
    void addFlat(KerasLayer layer, TranslatedLayer step, ValueLayout next) throws InvalidFileException {
        if (images) {
            conversions.put(steps.size(),
                    new CnnToFeedForwardPreProcessor(layout.height(), layout.width(), layout.channels()));
            images = false;
        }
        add(layer, step, next);
    }

    private void toImages() {
        if (!images) {
            conversions.put(steps.size(),
                    new FeedForwardToCnnPreProcessor(layout.height(), layout.width(), layout.channels()));
            images = true;
        }
    }

    /** Adds a layer that keeps the layout. */
    void add(KerasLayer layer, Layer added) throws InvalidFileException {
        add(layer, new TranslatedLayer(added), layout);
    }

    private void add(KerasLayer layer, TranslatedLayer step, ValueLayout next) throws InvalidFileException {
        long units = ArrayShape.size(next.channels(), next.height(), next.width());
        if (next.height() < 1 || next.width() < 1 || units > MAX_UNITS) {
            throw layer.fault("has an output of %s, expected at least 1 × 1 × 1 and at most %d values".formatted(
                    ArrayShape.text(next.channels(), next.height(), next.width()), MAX_UNITS));
        }
        steps.add(step);
        layout = next;
    }

    /** Adds an activation, to the previous layer if that has none. */
    void activate(KerasLayer layer, IActivation activation) throws InvalidFileException {
        checkSoftmax(layer, activation);
        if (!steps.isEmpty() && steps.get(steps.size() - 1).layer() instanceof BaseLayer before
                && (before instanceof ConvolutionLayer || before instanceof DenseLayer)
                && before.getActivationFn() instanceof ActivationIdentity && pending.isIdentity()) {
            before.setActivationFn(activation);
        } else {
            applyPixelMap(layer);
            add(layer, new ActivationLayer.Builder().activation(activation).build());
        }
    }

    /** @throws InvalidFileException for a softmax of images, which Keras computes over the channels of each pixel */
    void checkSoftmax(KerasLayer layer, IActivation activation) throws InvalidFileException {
        if (activation instanceof ActivationSoftmax && (images || !layout.flat())) {
            throw layer.fault("computes the softmax of images, expected a Flatten and a Dense layer before it");
        }
    }
}
