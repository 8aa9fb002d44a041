package org.digitlab.network.keras;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.digitlab.data.LabeledImages;
import org.digitlab.files.InvalidFileException;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;

/** Goes through the layers of a Keras model and writes down Deeplearning4j's, channels first. */
final class Translation {

    static final String EXPECTED_INPUT = "28 × 28 × 1, 1 × 28 × 28, 28 × 28 or 784";
    /** As many as a network may have in all layers together. */
    private static final long MAX_UNITS = 512L * LabeledImages.PIXELS;

    private final List<Step> steps = new ArrayList<>();
    private final Map<Integer, InputPreProcessor> conversions = new HashMap<>();
    private final Spatial spatial = new Spatial(this);
    private final Weighted weighted;
    private final Normalisation normalisation;
    private Activations at;
    /** How Deeplearning4j has the values at this place. */
    private boolean images;
    /** What is still to be done to the pixels before the first layer that computes. */
    private Line pending;

    /** @param flipped whether kernels are convolved, as Theano does, and not correlated */
    Translation(Activations input, Line pixels, KerasWeights weights, boolean flipped) {
        at = input;
        pending = pixels;
        weighted = new Weighted(this, spatial, weights, flipped);
        normalisation = new Normalisation(this, weights);
    }

    void add(KerasLayer layer) throws InvalidFileException {
        switch (layer.type()) {
            case "Conv2D", "Convolution2D" -> weighted.convolution(layer);
            case "Dense" -> weighted.dense(layer);
            case "BatchNormalization" -> normalisation.add(layer);
            case "MaxPooling2D" -> spatial.pooling(layer, PoolingType.MAX);
            case "AveragePooling2D" -> spatial.pooling(layer, PoolingType.AVG);
            case "GlobalMaxPooling2D" -> globalPooling(layer, PoolingType.MAX);
            case "GlobalAveragePooling2D" -> globalPooling(layer, PoolingType.AVG);
            case "ZeroPadding2D" -> spatial.padding(layer);
            case "Flatten" -> flatten(layer);
            case "Reshape" -> reshape(layer);
            case "Rescaling" -> rescale(layer);
            case "Dropout" -> dropout(layer);
            case "Activation", "ReLU", "LeakyReLU", "ELU", "Softmax" -> activate(layer);
            default -> { } // The input, and what KerasTypes calls of training.
        }
    }

    Activations at() {
        return at;
    }

    /** The network, which is complete. */
    KerasNetwork finish(KerasLayer last) throws InvalidFileException {
        return Head.close(last, steps, conversions);
    }

    /**
     * What the next layer must do to the pixels besides its own work.
     *
     * @param mayShift whether it can add something to them; where it cannot, that is done before it
     */
    Line takePixels(KerasLayer layer, boolean mayShift) throws InvalidFileException {
        if (!mayShift && pending.shift() != 0) {
            settlePixels(layer);
        }
        Line line = pending;
        pending = Line.SAME;
        return line;
    }

    /** For layers that can do nothing to the pixels: a convolution of one pixel does it. */
    void settlePixels(KerasLayer layer) throws InvalidFileException {
        if (!pending.isSame()) {
            if (at.flat()) {
                throw layer.fault("stands before any weights, expected a Dense layer first");
            }
            toImages();
            steps.add(Kernel.pixelwise(pending));
            pending = Line.SAME;
        }
    }

    /** Adds a layer that works on images. */
    void addSpatial(KerasLayer layer, Step step, Activations next) throws InvalidFileException {
        toImages();
        add(layer, step, next);
    }

    /** Adds a layer that works on values in a row. */
    void addFlat(KerasLayer layer, Step step, Activations next) throws InvalidFileException {
        if (images) {
            conversions.put(steps.size(),
                    new CnnToFeedForwardPreProcessor(at.height(), at.width(), at.channels()));
            images = false;
        }
        add(layer, step, next);
    }

    private void toImages() {
        if (!images) {
            conversions.put(steps.size(), new FeedForwardToCnnPreProcessor(at.height(), at.width(), at.channels()));
            images = true;
        }
    }

    private void add(KerasLayer layer, Step step, Activations next) throws InvalidFileException {
        long units = ArrayShape.size(next.channels(), next.height(), next.width());
        if (next.height() < 1 || next.width() < 1 || units > MAX_UNITS) {
            throw layer.fault("makes %s of an image, expected at most %d values".formatted(
                    ArrayShape.text(next.channels(), next.height(), next.width()), MAX_UNITS));
        }
        steps.add(step);
        at = next;
    }

    private void globalPooling(KerasLayer layer, PoolingType type) throws InvalidFileException {
        spatial.check(layer);
        if (layer.config().path("keepdims").asBoolean()) {
            throw layer.fault("keeps its dimensions, expected one that does not");
        }
        settlePixels(layer);
        addSpatial(layer, new Step(new GlobalPoolingLayer.Builder(type).build()), Activations.row(at.channels()));
        images = false;
    }

    /** Keras flattens as the values stand, and puts channels last before if it was told that they are first. */
    private void flatten(KerasLayer layer) throws InvalidFileException {
        boolean moves = layer.text("", "data_format").equals("channels_first");
        if (moves && at.channelsLast() && !at.isInKerasOrder()) {
            throw layer.fault("takes channels first where they are last, expected the same as in the layers before it");
        }
        if (!at.flat()) {
            at = at.flattened(moves || at.channelsLast());
        }
    }

    private void reshape(KerasLayer layer) throws InvalidFileException {
        List<Integer> shape = new ArrayList<>();
        layer.field("target_shape").forEach(size -> shape.add(size.asInt()));
        int open = shape.indexOf(-1);
        if (open >= 0) {
            int rest = shape.stream().filter(size -> size > 0).reduce(1, (a, b) -> a * b);
            shape.set(open, at.units() / rest);
        }
        Activations next = Activations.of(shape);
        if (next == null || at.units() != next.units() || !at.isInKerasOrder()) {
            throw layer.fault("makes %s of %s, expected one channel as %s".formatted(ArrayShape.text(shape),
                    ArrayShape.text(at.channels(), at.height(), at.width()), EXPECTED_INPUT));
        }
        at = next;
    }

    private void rescale(KerasLayer layer) throws InvalidFileException {
        if (!steps.isEmpty()) {
            throw layer.fault("stands behind others, expected it first");
        }
        pending = pending.then(new Line(layer.number(1, "scale"), layer.number(0, "offset")));
    }

    private void dropout(KerasLayer layer) throws InvalidFileException {
        double rate = layer.number(0, "rate", "p");
        if (rate > 0 && rate < 1) {
            // Deeplearning4j asks for the probability of keeping.
            add(layer, new Step(new DropoutLayer(1 - rate)), at);
        }
    }

    private void activate(KerasLayer layer) throws InvalidFileException {
        IActivation activation = KerasActivations.ofType(layer);
        checkPlace(layer, activation);
        if (!steps.isEmpty() && steps.get(steps.size() - 1).layer() instanceof BaseLayer before
                && (before instanceof ConvolutionLayer || before instanceof DenseLayer)
                && before.getActivationFn() instanceof ActivationIdentity && pending.isSame()) {
            before.setActivationFn(activation);
        } else {
            settlePixels(layer);
            add(layer, new Step(new ActivationLayer.Builder().activation(activation).build()), at);
        }
    }

    /** @throws InvalidFileException for a softmax over the channels of each pixel, which one behind a Flatten would be */
    void checkPlace(KerasLayer layer, IActivation activation) throws InvalidFileException {
        if (activation instanceof ActivationSoftmax && (images || !at.flat())) {
            throw layer.fault("takes the softmax of images, expected a Flatten and a Dense layer before it");
        }
    }
}
