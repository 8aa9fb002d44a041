package org.digitlab.network;

/** One layer of an architecture, as data; the softmax output of ten classes is implied at the end. */
public sealed interface LayerSpec {

    /** A convolution with a square kernel, stride 1, no padding, then ReLU. */
    record Conv(int filters, int kernel) implements LayerSpec {
    }

    /** Max-pooling over squares that do not overlap. */
    record MaxPool(int size) implements LayerSpec {
    }

    /** A fully connected layer, then ReLU. */
    record Dense(int units) implements LayerSpec {
    }

    /** @param rate the part of activations dropped in training, 0 to 1 */
    record Dropout(double rate) implements LayerSpec {
    }

    static LayerSpec conv(int filters, int kernel) {
        return new Conv(filters, kernel);
    }

    static LayerSpec maxPool(int size) {
        return new MaxPool(size);
    }

    static LayerSpec dense(int units) {
        return new Dense(units);
    }

    static LayerSpec dropout(double rate) {
        return new Dropout(rate);
    }
}
