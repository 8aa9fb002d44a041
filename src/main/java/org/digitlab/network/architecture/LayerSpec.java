package org.digitlab.network.architecture;

/** One layer of an architecture, as data; the softmax output of ten classes is implied at the end. */
public sealed interface LayerSpec {

    /**
     * A convolution with a square kernel and stride 1, then ReLU.
     *
     * @param padded     with zeros, so that what comes out is as large as what goes in
     * @param normalised by batch normalisation (Ioffe and Szegedy 2015) before the ReLU, in place of biases
     */
    record Conv(int filters, int kernel, boolean padded, boolean normalised) implements LayerSpec {

        @Override
        public int statistics() {
            return normalised ? 2 * filters : 0;
        }

        public Conv withPadding() {
            return new Conv(filters, kernel, true, normalised);
        }

        public Conv withBatchNorm() {
            return new Conv(filters, kernel, padded, true);
        }
    }

    /** Max-pooling over squares that do not overlap. */
    record MaxPool(int size) implements LayerSpec {
    }

    /**
     * A fully connected layer, then ReLU.
     *
     * @param normalised as a {@link Conv}
     */
    record Dense(int units, boolean normalised) implements LayerSpec {

        @Override
        public int statistics() {
            return normalised ? 2 * units : 0;
        }

        public Dense withBatchNorm() {
            return new Dense(units, true);
        }
    }

    /** @param rate the part of activations dropped in training, 0 to 1 */
    record Dropout(double rate) implements LayerSpec {
    }

    /** How many running means and variances it has, which are saved with the weights. */
    default int statistics() {
        return 0;
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
