package org.digitlab.network.keras;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.digitlab.files.InvalidFileException;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Translates batch normalisation over the channels of images or over rows of values. */
record BatchNormTranslation(TranslatedLayers layers, KerasWeights weights) {

    void add(KerasLayer layer) throws InvalidFileException {
        ValueLayout layout = layers.layout();
        checkAxis(layer, layout);
        Map<String, INDArray> parameters = parameters(layer, layout);
        AffineMap pixels = layers.takePixelMap(layer, true);
        double scale = pixels.scale();
        // These parameters make the result for x that of the original for scale × x + shift.
        double epsilon = layer.number(1e-3, "epsilon") / (scale * scale);
        TranslatedLayer step = new TranslatedLayer(
                new BatchNormalization.Builder().eps(epsilon).useLogStd(false).build(), Map.of(
                "gamma", parameters.get("gamma").mul(Math.signum(scale)), "beta", parameters.get("beta"),
                "mean", parameters.get("mean").sub(pixels.shift()).div(scale),
                "var", parameters.get("var").div(scale * scale)));
        if (layout.flat()) {
            layers.addFlat(layer, step, layout);
        } else {
            layers.addSpatial(layer, step, layout);
        }
    }

    private static void checkAxis(KerasLayer layer, ValueLayout layout) throws InvalidFileException {
        int axis = layer.field("axis").isArray() ? layer.field("axis").path(0).asInt() : (int) layer.number(-1, "axis");
        boolean last = layout.flat() || layout.channelsLast();
        boolean channels = axis == (last ? -1 : 1) || axis == (layout.flat() ? 1 : last ? 3 : -3);
        if (!channels || layer.number(0, "mode") == 1) {
            throw layer.fault("normalises axis %d, expected the axis of the channels".formatted(axis));
        }
    }

    /** Returns all four parameters by Deeplearning4j's names; Keras omits gamma or beta if they have no effect. */
    private Map<String, INDArray> parameters(KerasLayer layer, ValueLayout layout) throws InvalidFileException {
        int size = layout.flat() ? layout.units() : layout.channels();
        boolean gamma = layer.config().path("scale").asBoolean(true);
        boolean beta = layer.config().path("center").asBoolean(true);
        int arrays = 2 + (gamma ? 1 : 0) + (beta ? 1 : 0);
        List<INDArray> parameters = new ArrayList<>();
        for (float[] values : weights.of(layer, Collections.nCopies(arrays, new int[] {size}))) {
            parameters.add(row(values, layout));
        }
        Iterator<INDArray> next = parameters.iterator();
        return Map.of("gamma", gamma ? next.next() : Nd4j.ones(1, size), "beta", beta ? next.next() : Nd4j.zeros(1, size),
                "mean", next.next(), "var", next.next());
    }

    private static INDArray row(float[] values, ValueLayout layout) {
        float[] ordered = values.clone();
        if (layout.flat()) {
            int[] positions = layout.kerasPositions();
            for (int i = 0; i < ordered.length; i++) {
                ordered[i] = values[positions[i]];
            }
        }
        return Nd4j.create(ordered, 1, ordered.length);
    }
}
