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
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.digitlab.data.LabeledImages;
import org.digitlab.files.InvalidFileException;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;

/** Deeplearning4j's layers, channels first, as far as a model is translated, and how the values stand behind them. */
final class TranslatedLayers {

    /** As many as a network may have in all layers together. */
    private static final long MAX_UNITS = 512L * LabeledImages.PIXELS;

    private final List<TranslationStep> steps = new ArrayList<>();
    private final Map<Integer, InputPreProcessor> conversions = new HashMap<>();
    private ValueLayout at;
    /** How Deeplearning4j has the values at this place. */
    private boolean images;
    /** What is still to be done to the pixels before the first layer that computes. */
    private Line pending;

    TranslatedLayers(ValueLayout input, Line pixels) {
        at = input;
        pending = pixels;
    }

    /** How Keras has the values at this place. */
    ValueLayout at() {
        return at;
    }

    /** Regards the values in another shape, which takes no layer. */
    void reshape(ValueLayout next) {
        at = next;
    }

    /** The network, which is complete. */
    KerasNetwork close(KerasLayer last) throws InvalidFileException {
        return Head.close(last, steps, conversions);
    }

    /** Has something done to the pixels before all else. */
    void rescale(KerasLayer layer, Line line) throws InvalidFileException {
        if (!steps.isEmpty()) {
            throw layer.fault("stands behind others, expected it first");
        }
        pending = pending.then(line);
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
    void addSpatial(KerasLayer layer, TranslationStep step, ValueLayout next) throws InvalidFileException {
        toImages();
        add(layer, step, next);
    }

    /** Adds a layer that makes one value of each channel. */
    void addGlobal(KerasLayer layer, TranslationStep step) throws InvalidFileException {
        addSpatial(layer, step, ValueLayout.row(at.channels()));
        images = false;
    }

    /** Adds a layer that works on values in a row. */
    void addFlat(KerasLayer layer, TranslationStep step, ValueLayout next) throws InvalidFileException {
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

    /** Adds a layer that changes values and not their places. */
    void add(KerasLayer layer, Layer changing) throws InvalidFileException {
        add(layer, new TranslationStep(changing), at);
    }

    private void add(KerasLayer layer, TranslationStep step, ValueLayout next) throws InvalidFileException {
        long units = ArrayShape.size(next.channels(), next.height(), next.width());
        if (next.height() < 1 || next.width() < 1 || units > MAX_UNITS) {
            throw layer.fault("makes %s of an image, expected at most %d values".formatted(
                    ArrayShape.text(next.channels(), next.height(), next.width()), MAX_UNITS));
        }
        steps.add(step);
        at = next;
    }

    /** Adds an activation of its own, to the layer before it where that has none. */
    void activate(KerasLayer layer, IActivation activation) throws InvalidFileException {
        checkPlace(layer, activation);
        if (!steps.isEmpty() && steps.get(steps.size() - 1).layer() instanceof BaseLayer before
                && (before instanceof ConvolutionLayer || before instanceof DenseLayer)
                && before.getActivationFn() instanceof ActivationIdentity && pending.isSame()) {
            before.setActivationFn(activation);
        } else {
            settlePixels(layer);
            add(layer, new ActivationLayer.Builder().activation(activation).build());
        }
    }

    /** @throws InvalidFileException for a softmax over the channels of a pixel, which one behind a Flatten would be */
    void checkPlace(KerasLayer layer, IActivation activation) throws InvalidFileException {
        if (activation instanceof ActivationSoftmax && (images || !at.flat())) {
            throw layer.fault("takes the softmax of images, expected a Flatten and a Dense layer before it");
        }
    }
}
