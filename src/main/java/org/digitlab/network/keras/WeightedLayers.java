package org.digitlab.network.keras;

import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.digitlab.files.InvalidFileException;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Translates layers with weights and reorders the weights for Deeplearning4j. The first layer also applies the pixel
 * scaling of the model's training.
 *
 * @param flipped whether kernels are rotated by 180°, as in Theano
 */
record WeightedLayers(TranslatedLayers layers, SpatialLayers spatial, KerasWeights weights, boolean flipped) {

    private static final int[] ONE = {1, 1};

    void convolution(KerasLayer layer) throws InvalidFileException {
        spatial.check(layer);
        if (layer.number(1, "groups") != 1) {
            throw layer.fault("has groups of channels, expected groups = 1");
        }
        int filters = layer.count("filters", "nb_filter");
        int[] size = layer.config().has("nb_row") ? new int[] {layer.count("nb_row"), layer.count("nb_col")}
                : layer.pair(ONE, "kernel_size");
        int[] strides = layer.pair(ONE, "strides", "subsample");
        int[] dilation = layer.pair(ONE, "dilation_rate");
        boolean same = layer.padsToSame();
        IActivation activation = KerasActivations.of(layer);
        layers.checkSoftmax(layer, activation);
        Kernel kernel = kernel(layer, filters, size);
        // Padded zeros are not mapped, so with padding the weights can include only the scale.
        AffineMap pixels = layers.takePixelMap(layer, !same);
        ConvolutionLayer convolution = new ConvolutionLayer.Builder(size).nOut(filters).stride(strides)
                .dilation(dilation).convolutionMode(SpatialLayers.mode(same)).activation(activation).build();
        int[] extent = {(size[0] - 1) * dilation[0] + 1, (size[1] - 1) * dilation[1] + 1};
        layers.addSpatial(layer, kernel.step(convolution, pixels, 1, 2, 3),
                spatial.slide(extent, strides, same, filters));
    }

    private Kernel kernel(KerasLayer layer, int filters, int[] size) throws InvalidFileException {
        int channels = layers.layout().channels();
        boolean filtersFirst = layer.text("", "dim_ordering").equals("th");
        int[] shape = filtersFirst ? new int[] {filters, channels, size[0], size[1]}
                : new int[] {size[0], size[1], channels, filters};
        Kernel read = Kernel.read(weights, layer, shape, filters);
        INDArray ordered = filtersFirst ? read.weights() : read.weights().permute(3, 2, 0, 1).dup('c');
        return new Kernel(flipped ? Kernel.flipped(ordered) : ordered, read.bias());
    }

    void dense(KerasLayer layer) throws InvalidFileException {
        ValueLayout layout = layers.layout();
        if (!layout.flat()) {
            throw layer.fault("has images as input, expected a Flatten before it");
        }
        int units = layer.count("units", "output_dim");
        Kernel read = Kernel.read(weights, layer, new int[] {layout.units(), units}, units);
        Kernel kernel = layout.hasKerasOrder() ? read
                : new Kernel(read.weights().getRows(layout.kerasPositions()), read.bias());
        DenseLayer dense = new DenseLayer.Builder().nOut(units).activation(KerasActivations.of(layer)).build();
        layers.addFlat(layer, kernel.step(dense, layers.takePixelMap(layer, true), 0), ValueLayout.row(units));
    }
}
