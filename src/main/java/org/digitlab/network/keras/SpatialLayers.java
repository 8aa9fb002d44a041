package org.digitlab.network.keras;

import com.fasterxml.jackson.databind.JsonNode;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.digitlab.data.LabeledImages;
import org.digitlab.files.InvalidFileException;

/** Translates pooling and padding layers. */
record SpatialLayers(TranslatedLayers layers) {

    /** @throws InvalidFileException if the input is not images in the layer's data format */
    void check(KerasLayer layer) throws InvalidFileException {
        ValueLayout layout = layers.layout();
        if (layout.flat()) {
            throw layer.fault("has a row of %d values as input, expected images".formatted(layout.units()));
        }
        if (layer.channelsLast() != layout.channelsLast()) {
            throw layer.fault("expects channels %s, but its input has channels %s, expected one order in the whole model"
                    .formatted(layer.channelsLast() ? "last" : "first", layout.channelsLast() ? "last" : "first"));
        }
    }

    void pooling(KerasLayer layer, PoolingType type) throws InvalidFileException {
        check(layer);
        layers.applyPixelMap(layer);
        int[] size = layer.pair(new int[] {2, 2}, "pool_size");
        int[] strides = layer.pair(size, "strides");
        boolean same = layer.padsToSame();
        SubsamplingLayer pooling = new SubsamplingLayer.Builder(type).kernelSize(size).stride(strides)
                .convolutionMode(mode(same)).build();
        layers.addSpatial(layer, new TranslatedLayer(pooling), slide(size, strides, same, layers.layout().channels()));
    }

    void globalPooling(KerasLayer layer, PoolingType type) throws InvalidFileException {
        check(layer);
        if (layer.config().path("keepdims").asBoolean()) {
            throw layer.fault("has keepdims = true, expected false");
        }
        layers.applyPixelMap(layer);
        layers.addGlobal(layer, new TranslatedLayer(new GlobalPoolingLayer.Builder(type).build()));
    }

    static ConvolutionMode mode(boolean same) {
        return same ? ConvolutionMode.Same : ConvolutionMode.Truncate;
    }

    /** @param extent size of the window, including dilation */
    ValueLayout slide(int[] extent, int[] strides, boolean same, int channels) {
        ValueLayout layout = layers.layout();
        return new ValueLayout(channels, slide(layout.height(), extent[0], strides[0], same),
                slide(layout.width(), extent[1], strides[1], same), false, layout.channelsLast());
    }

    private static int slide(int size, int extent, int stride, boolean same) {
        return same ? (size + stride - 1) / stride : Math.floorDiv(size - extent, stride) + 1;
    }

    void padding(KerasLayer layer) throws InvalidFileException {
        check(layer);
        layers.applyPixelMap(layer);
        JsonNode padding = layer.field("padding");
        int[] rows = ends(layer, padding.isArray() ? padding.path(0) : padding);
        int[] columns = ends(layer, padding.isArray() ? padding.path(1) : padding);
        ValueLayout layout = layers.layout();
        layers.addSpatial(layer, new TranslatedLayer(
                new ZeroPaddingLayer.Builder(rows[0], rows[1], columns[0], columns[1]).build()),
                new ValueLayout(layout.channels(), layout.height() + rows[0] + rows[1],
                layout.width() + columns[0] + columns[1], false, layout.channelsLast()));
    }

    private static int[] ends(KerasLayer layer, JsonNode padding) throws InvalidFileException {
        JsonNode before = padding.isArray() ? padding.path(0) : padding;
        JsonNode after = padding.isArray() ? padding.path(1) : padding;
        for (JsonNode end : new JsonNode[] {before, after}) {
            if (!end.canConvertToExactIntegral() || end.asInt() < 0 || end.asInt() > LabeledImages.SIDE) {
                throw layer.fault("has padding = %s, expected whole numbers from 0 to %d"
                        .formatted(padding, LabeledImages.SIDE));
            }
        }
        return new int[] {before.asInt(), after.asInt()};
    }
}
