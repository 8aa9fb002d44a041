package org.digitlab.network.keras;

import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.digitlab.files.InvalidFileException;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Layers with weights, which get those of Keras in Deeplearning4j's order. The first of them also does to the pixels what
 * was done to them before Keras saw them.
 */
final class Weighted {

    private static final int[] ONE = {1, 1};

    private final TranslatedLayers layers;
    private final Spatial spatial;
    private final KerasWeights weights;
    private final boolean flipped;

    /** @param flipped whether kernels are convolved, as Theano does, and not correlated */
    Weighted(TranslatedLayers layers, Spatial spatial, KerasWeights weights, boolean flipped) {
        this.layers = layers;
        this.spatial = spatial;
        this.weights = weights;
        this.flipped = flipped;
    }

    void convolution(KerasLayer layer) throws InvalidFileException {
        spatial.check(layer);
        if (layer.number(1, "groups") != 1) {
            throw layer.fault("has groups of channels, expected one");
        }
        int filters = layer.count("filters", "nb_filter");
        int[] size = layer.config().has("nb_row") ? new int[] {layer.count("nb_row"), layer.count("nb_col")}
                : layer.pair(ONE, "kernel_size");
        int[] strides = layer.pair(ONE, "strides", "subsample");
        int[] dilation = layer.pair(ONE, "dilation_rate");
        boolean same = layer.padsToSame();
        IActivation activation = KerasActivations.of(layer);
        layers.checkPlace(layer, activation);
        Kernel kernel = kernel(layer, filters, size);
        // Zeros around an image are no pixels: with those, only a factor is the same inside the sum as before it.
        Line pixels = layers.takePixels(layer, !same);
        ConvolutionLayer convolution = new ConvolutionLayer.Builder(size).nOut(filters).stride(strides)
                .dilation(dilation).convolutionMode(Spatial.mode(same)).activation(activation).build();
        int[] extent = {(size[0] - 1) * dilation[0] + 1, (size[1] - 1) * dilation[1] + 1};
        layers.addSpatial(layer, kernel.step(convolution, pixels, 1, 2, 3),
                spatial.moved(extent, strides, same, filters));
    }

    private Kernel kernel(KerasLayer layer, int filters, int[] size) throws InvalidFileException {
        int channels = layers.at().channels();
        boolean filtersFirst = layer.text("", "dim_ordering").equals("th");
        int[] shape = filtersFirst ? new int[] {filters, channels, size[0], size[1]}
                : new int[] {size[0], size[1], channels, filters};
        Kernel read = Kernel.read(weights, layer, shape, filters);
        INDArray ordered = filtersFirst ? read.weights() : read.weights().permute(3, 2, 0, 1).dup('c');
        return new Kernel(flipped ? Kernel.turned(ordered) : ordered, read.bias());
    }

    void dense(KerasLayer layer) throws InvalidFileException {
        ValueLayout at = layers.at();
        if (!at.flat()) {
            throw layer.fault("gets images, expected a Flatten before it");
        }
        int units = layer.count("units", "output_dim");
        Kernel read = Kernel.read(weights, layer, new int[] {at.units(), units}, units);
        Kernel kernel = at.isInKerasOrder() ? read
                : new Kernel(read.weights().getRows(at.kerasPlaces()), read.bias());
        DenseLayer dense = new DenseLayer.Builder().nOut(units).activation(KerasActivations.of(layer)).build();
        layers.addFlat(layer, kernel.step(dense, layers.takePixels(layer, true), 0), ValueLayout.row(units));
    }
}
