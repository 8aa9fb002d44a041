package org.digitlab.network.keras;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.digitlab.files.InvalidFileException;

/** Translates the layers of a Keras model to Deeplearning4j. */
final class Translation {

    static final String EXPECTED_INPUT = "28 × 28 × 1, 1 × 28 × 28, 28 × 28 or 784";

    private final TranslatedLayers layers;
    private final SpatialLayers spatial;
    private final WeightedLayers weighted;
    private final BatchNormTranslation batchNorm;

    Translation(ValueLayout input, AffineMap pixels, KerasWeights weights, boolean flipped) {
        layers = new TranslatedLayers(input, pixels);
        spatial = new SpatialLayers(layers);
        weighted = new WeightedLayers(layers, spatial, weights, flipped);
        batchNorm = new BatchNormTranslation(layers, weights);
    }

    void add(KerasLayer layer) throws InvalidFileException {
        switch (layer.type()) {
            case "Conv2D", "Convolution2D" -> weighted.convolution(layer);
            case "Dense" -> weighted.dense(layer);
            case "BatchNormalization" -> batchNorm.add(layer);
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
            default -> { } // The input, and layers that only training needs.
        }
    }

    KerasNetwork finish(KerasLayer last) throws InvalidFileException {
        return layers.build(last);
    }

    /** Keras flattens values in their order, after moving channels last if the layer's data format is channels_first. */
    private void flatten(KerasLayer layer) throws InvalidFileException {
        boolean channelsFirst = layer.text("", "data_format").equals("channels_first");
        ValueLayout layout = layers.layout();
        if (channelsFirst && layout.channelsLast() && !layout.hasKerasOrder()) {
            throw layer.fault("expects channels first, but its input has channels last, "
                    + "expected one order in the whole model");
        }
        if (!layout.flat()) {
            layers.reshape(layout.flattened(channelsFirst || layout.channelsLast()));
        }
    }

    private void reshape(KerasLayer layer) throws InvalidFileException {
        ValueLayout layout = layers.layout();
        List<Integer> shape = new ArrayList<>();
        layer.field("target_shape").forEach(size -> shape.add(size.asInt()));
        int unknown = shape.indexOf(-1);
        if (unknown >= 0) {
            int rest = shape.stream().filter(size -> size > 0).reduce(1, (a, b) -> a * b);
            shape.set(unknown, layout.units() / rest);
        }
        ValueLayout next = ValueLayout.of(shape);
        if (next == null || layout.units() != next.units() || !layout.hasKerasOrder()) {
            throw layer.fault("reshapes %2$s to %1$s, expected one channel as %3$s".formatted(ArrayShape.text(shape),
                    ArrayShape.text(layout.channels(), layout.height(), layout.width()), EXPECTED_INPUT));
        }
        layers.reshape(next);
    }

    private void rescale(KerasLayer layer) throws InvalidFileException {
        layers.rescale(layer, new AffineMap(layer.number(1, "scale"), layer.number(0, "offset")));
    }

    private void dropout(KerasLayer layer) throws InvalidFileException {
        double rate = layer.number(0, "rate", "p");
        if (rate > 0 && rate < 1) {
            // Deeplearning4j expects the probability of keeping a value.
            layers.add(layer, new DropoutLayer(1 - rate));
        }
    }
}
