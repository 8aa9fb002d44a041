package org.digitlab.network.keras;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.digitlab.files.InvalidFileException;

/** Goes through the layers of a Keras model: what each of them is to Deeplearning4j. */
final class Translation {

    static final String EXPECTED_INPUT = "28 × 28 × 1, 1 × 28 × 28, 28 × 28 or 784";

    private final TranslatedLayers layers;
    private final Spatial spatial;
    private final Weighted weighted;
    private final Normalisation normalisation;

    /** @param flipped whether kernels are convolved, as Theano does, and not correlated */
    Translation(ValueLayout input, Line pixels, KerasWeights weights, boolean flipped) {
        layers = new TranslatedLayers(input, pixels);
        spatial = new Spatial(layers);
        weighted = new Weighted(layers, spatial, weights, flipped);
        normalisation = new Normalisation(layers, weights);
    }

    void add(KerasLayer layer) throws InvalidFileException {
        switch (layer.type()) {
            case "Conv2D", "Convolution2D" -> weighted.convolution(layer);
            case "Dense" -> weighted.dense(layer);
            case "BatchNormalization" -> normalisation.add(layer);
            case "MaxPooling2D" -> spatial.pooling(layer, PoolingType.MAX);
            case "AveragePooling2D" -> spatial.pooling(layer, PoolingType.AVG);
            case "GlobalMaxPooling2D" -> spatial.globalPooling(layer, PoolingType.MAX);
            case "GlobalAveragePooling2D" -> spatial.globalPooling(layer, PoolingType.AVG);
            case "ZeroPadding2D" -> spatial.padding(layer);
            case "Flatten" -> flatten(layer);
            case "Reshape" -> reshape(layer);
            case "Rescaling" -> rescale(layer);
            case "Dropout" -> dropout(layer);
            case "Activation", "ReLU", "LeakyReLU", "ELU", "Softmax" ->
                    layers.activate(layer, KerasActivations.ofType(layer));
            default -> { } // The input, and what KerasTypes calls of training.
        }
    }

    /** The network, which is complete. */
    KerasNetwork finish(KerasLayer last) throws InvalidFileException {
        return layers.close(last);
    }

    /** Keras flattens as the values stand, and puts channels last before if it was told that they are first. */
    private void flatten(KerasLayer layer) throws InvalidFileException {
        boolean moves = layer.text("", "data_format").equals("channels_first");
        ValueLayout at = layers.at();
        if (moves && at.channelsLast() && !at.isInKerasOrder()) {
            throw layer.fault("takes channels first where they are last, expected the same as in the layers before it");
        }
        if (!at.flat()) {
            layers.reshape(at.flattened(moves || at.channelsLast()));
        }
    }

    private void reshape(KerasLayer layer) throws InvalidFileException {
        ValueLayout at = layers.at();
        List<Integer> shape = new ArrayList<>();
        layer.field("target_shape").forEach(size -> shape.add(size.asInt()));
        int open = shape.indexOf(-1);
        if (open >= 0) {
            int rest = shape.stream().filter(size -> size > 0).reduce(1, (a, b) -> a * b);
            shape.set(open, at.units() / rest);
        }
        ValueLayout next = ValueLayout.of(shape);
        if (next == null || at.units() != next.units() || !at.isInKerasOrder()) {
            throw layer.fault("makes %s of %s, expected one channel as %s".formatted(ArrayShape.text(shape),
                    ArrayShape.text(at.channels(), at.height(), at.width()), EXPECTED_INPUT));
        }
        layers.reshape(next);
    }

    private void rescale(KerasLayer layer) throws InvalidFileException {
        layers.rescale(layer, new Line(layer.number(1, "scale"), layer.number(0, "offset")));
    }

    private void dropout(KerasLayer layer) throws InvalidFileException {
        double rate = layer.number(0, "rate", "p");
        if (rate > 0 && rate < 1) {
            // Deeplearning4j asks for the probability of keeping.
            layers.add(layer, new DropoutLayer(1 - rate));
        }
    }
}
