package org.digitlab.network.architecture;

/** One layer of an architecture as data. Every architecture ends with an implied softmax output of ten classes. */
public sealed interface LayerSpec {

    /**
     * A convolution with a square kernel and stride 1, then ReLU.
     *
     * @param padded     whether zero padding keeps the height and width
     * @param normalized whether batch normalisation (Ioffe and Szegedy 2015) replaces the biases, before the ReLU
     */
    record Conv(int filters, int kernel, boolean padded, boolean normalized) implements LayerSpec {

        public Conv withBatchNorm() {
            return new Conv(filters, kernel, padded, true);
        }
    }

    /** Max-pooling over squares of {@code size} pixels a side that do not overlap. */
    record MaxPool(int size) implements LayerSpec {
    }

    /**
     * A fully connected layer, then ReLU.
     *
     * @param normalized whether batch normalisation replaces the biases, before the ReLU
     */
    record Dense(int units, boolean normalized) implements LayerSpec {

        public Dense withBatchNorm() {
            return new Dense(units, true);
        }
    }

    /** @param rate fraction of activations dropped during training, 0 to 1 */
    record Dropout(double rate) implements LayerSpec {
    }

    /** Returns the number of running means and variances, which are saved with the weights. */
    default int statistics() {
        return this instanceof Conv conv && conv.normalized ? 2 * conv.filters
                : this instanceof Dense dense && dense.normalized ? 2 * dense.units : 0;
    }

    static Conv conv(int filters, int kernel) {
        return new Conv(filters, kernel, false, false);
    }

    static LayerSpec maxPool(int size) {
        return new MaxPool(size);
    }

    static Dense dense(int units) {
        return new Dense(units, false);
    }

    static LayerSpec dropout(double rate) {
        return new Dropout(rate);
    }
}
