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

/** Batch normalisation, over the channels of images or over values in a row. */
final class Normalisation {

    private final TranslatedLayers layers;
    private final KerasWeights weights;

    Normalisation(TranslatedLayers layers, KerasWeights weights) {
        this.layers = layers;
        this.weights = weights;
    }

    void add(KerasLayer layer) throws InvalidFileException {
        ValueLayout at = layers.at();
        checkAxis(layer, at);
        Map<String, INDArray> read = read(layer, at);
        Line pixels = layers.takePixels(layer, true);
        double scale = pixels.scale();
        // With these it does to x what it does to scale × x + shift.
        TranslationStep step = new TranslationStep(new BatchNormalization.Builder().eps(layer.number(1e-3, "epsilon") / (scale * scale))
                .useLogStd(false).build(), Map.of(
                "gamma", read.get("gamma").mul(Math.signum(scale)), "beta", read.get("beta"),
                "mean", read.get("mean").sub(pixels.shift()).div(scale), "var", read.get("var").div(scale * scale)));
        if (at.flat()) {
            layers.addFlat(layer, step, at);
        } else {
            layers.addSpatial(layer, step, at);
        }
    }

    private static void checkAxis(KerasLayer layer, ValueLayout at) throws InvalidFileException {
        int axis = layer.field("axis").isArray() ? layer.field("axis").path(0).asInt()
                : (int) layer.number(-1, "axis");
        boolean last = at.flat() || at.channelsLast();
        boolean channels = axis == (last ? -1 : 1) || axis == (at.flat() ? 1 : last ? 3 : -3);
        if (!channels || layer.number(0, "mode") == 1) {
            throw layer.fault("normalises axis %d, expected that of the channels".formatted(axis));
        }
    }

    /** All four, by Deeplearning4j's names: Keras leaves the first two out where they change nothing. */
    private Map<String, INDArray> read(KerasLayer layer, ValueLayout at) throws InvalidFileException {
        int size = at.flat() ? at.units() : at.channels();
        boolean gamma = layer.config().path("scale").asBoolean(true);
        boolean beta = layer.config().path("center").asBoolean(true);
        int arrays = 2 + (gamma ? 1 : 0) + (beta ? 1 : 0);
        List<INDArray> read = new ArrayList<>();
        for (float[] values : weights.of(layer, Collections.nCopies(arrays, new int[] {size}))) {
            read.add(row(values, at));
        }
        Iterator<INDArray> next = read.iterator();
        return Map.of("gamma", gamma ? next.next() : Nd4j.ones(1, size), "beta", beta ? next.next() : Nd4j.zeros(1, size),
                "mean", next.next(), "var", next.next());
    }

    private static INDArray row(float[] values, ValueLayout at) {
        float[] ordered = values.clone();
        if (at.flat()) {
            int[] places = at.kerasPlaces();
            for (int i = 0; i < ordered.length; i++) {
                ordered[i] = values[places[i]];
            }
        }
        return Nd4j.create(ordered, 1, ordered.length);
    }
}
