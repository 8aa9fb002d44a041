package org.digitlab.network.keras;

import com.fasterxml.jackson.databind.JsonNode;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.digitlab.data.LabeledImages;
import org.digitlab.files.InvalidFileException;

/** Layers that move over an image and have no weights. */
final class Spatial {

    private final TranslatedLayers layers;

    Spatial(TranslatedLayers layers) {
        this.layers = layers;
    }

    /** @throws InvalidFileException if a layer that works on images does not get them as it expects them */
    void check(KerasLayer layer) throws InvalidFileException {
        ValueLayout at = layers.at();
        if (at.flat()) {
            throw layer.fault("gets %d values in a row, expected images".formatted(at.units()));
        }
        if (layer.channelsLast() != at.channelsLast()) {
            throw layer.fault("takes channels %s where they are %s, expected them in one order in the whole model"
                    .formatted(layer.channelsLast() ? "last" : "first", at.channelsLast() ? "last" : "first"));
        }
    }

    void pooling(KerasLayer layer, PoolingType type) throws InvalidFileException {
        check(layer);
        layers.settlePixels(layer);
        int[] size = layer.pair(new int[] {2, 2}, "pool_size");
        int[] strides = layer.pair(size, "strides");
        boolean same = layer.padsToSame();
        SubsamplingLayer pooling = new SubsamplingLayer.Builder(type).kernelSize(size).stride(strides)
                .convolutionMode(mode(same)).build();
        layers.addSpatial(layer, new TranslationStep(pooling), moved(size, strides, same, layers.at().channels()));
    }

    void globalPooling(KerasLayer layer, PoolingType type) throws InvalidFileException {
        check(layer);
        if (layer.config().path("keepdims").asBoolean()) {
            throw layer.fault("keeps its dimensions, expected one that does not");
        }
        layers.settlePixels(layer);
        layers.addGlobal(layer, new TranslationStep(new GlobalPoolingLayer.Builder(type).build()));
    }

    static ConvolutionMode mode(boolean same) {
        return same ? ConvolutionMode.Same : ConvolutionMode.Truncate;
    }

    /** @param extent of the window, the gaps of a dilation included */
    ValueLayout moved(int[] extent, int[] strides, boolean same, int channels) {
        ValueLayout at = layers.at();
        return new ValueLayout(channels, moved(at.height(), extent[0], strides[0], same),
                moved(at.width(), extent[1], strides[1], same), false, at.channelsLast());
    }

    private static int moved(int size, int extent, int stride, boolean same) {
        return same ? (size + stride - 1) / stride : Math.floorDiv(size - extent, stride) + 1;
    }

    void padding(KerasLayer layer) throws InvalidFileException {
        check(layer);
        layers.settlePixels(layer);
        JsonNode padding = layer.field("padding");
        int[] rows = ends(layer, padding.isArray() ? padding.path(0) : padding);
        int[] columns = ends(layer, padding.isArray() ? padding.path(1) : padding);
        ValueLayout at = layers.at();
        layers.addSpatial(layer, new TranslationStep(new ZeroPaddingLayer.Builder(rows[0], rows[1], columns[0], columns[1])
                .build()), new ValueLayout(at.channels(), at.height() + rows[0] + rows[1],
                at.width() + columns[0] + columns[1], false, at.channelsLast()));
    }

    private static int[] ends(KerasLayer layer, JsonNode padding) throws InvalidFileException {
        JsonNode before = padding.isArray() ? padding.path(0) : padding;
        JsonNode after = padding.isArray() ? padding.path(1) : padding;
        for (JsonNode end : new JsonNode[] {before, after}) {
            if (!end.canConvertToExactIntegral() || end.asInt() < 0 || end.asInt() > LabeledImages.SIDE) {
                throw layer.fault("has a padding of %s, expected whole numbers from 0 to %d"
                        .formatted(padding, LabeledImages.SIDE));
            }
        }
        return new int[] {before.asInt(), after.asInt()};
    }
}
