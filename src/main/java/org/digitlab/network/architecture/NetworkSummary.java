package org.digitlab.network.architecture;

import java.util.ArrayList;
import java.util.List;
import org.digitlab.data.LabeledImages;

/**
 * An architecture in a table, computed from its definition alone.
 *
 * @param rows       layer by layer, input first
 * @param parameters of all layers together
 */
public record NetworkSummary(List<Row> rows, int parameters) {

    /**
     * One layer.
     *
     * @param layer      for instance "Convolution 3×3, ReLU"
     * @param output     its output's shape, for instance "32 × 26 × 26" (channels × height × width) or "128"
     * @param parameters all that is saved: weights, biases, of a normalisation also the running statistics
     */
    public record Row(String layer, String output, int parameters) {
    }

    /** Returns the table of an architecture. */
    public static NetworkSummary of(Variant variant) {
        return new Walk(variant).summary();
    }

    /** Goes through the layers with the shape of the activations: channels × side × side, or units alone. */
    private static final class Walk {
        private final List<Row> rows = new ArrayList<>();
        private boolean flat;
        private int channels = 1;
        private int side = LabeledImages.SIDE;

        Walk(Variant variant) {
            flat = variant.family() == Family.MLP;
            channels = flat ? LabeledImages.PIXELS : 1;
            add("Input", 0);
            variant.layers().forEach(this::layer);
            dense(LabeledImages.CLASSES, "Softmax output", own(false));
        }

        NetworkSummary summary() {
            return new NetworkSummary(List.copyOf(rows), rows.stream().mapToInt(Row::parameters).sum());
        }

        private void layer(LayerSpec spec) {
            if (spec instanceof LayerSpec.Conv conv) {
                int area = conv.kernel() * conv.kernel();
                int weights = conv.filters() * (channels * area + own(conv.normalised()));
                channels = conv.filters();
                side -= conv.padded() ? 0 : conv.kernel() - 1;
                add("Convolution %1$d×%1$d, %2$s".formatted(conv.kernel(), behind(conv.normalised())), weights);
            } else if (spec instanceof LayerSpec.MaxPool pool) {
                side /= pool.size();
                add("Max-pooling %d×%d".formatted(pool.size(), pool.size()), 0);
            } else if (spec instanceof LayerSpec.Dense dense) {
                dense(dense.units(), "Dense, " + behind(dense.normalised()), own(dense.normalised()));
            } else if (spec instanceof LayerSpec.Dropout dropout) {
                add("Dropout " + dropout.rate(), 0);
            }
        }

        private static String behind(boolean normalised) {
            return normalised ? "batch norm, ReLU" : "ReLU";
        }

        /** Of each filter or unit: a bias, or scale, shift and the running mean and variance. */
        private static int own(boolean normalised) {
            return normalised ? 4 : 1;
        }

        private void dense(int units, String name, int own) {
            int inputs = flat ? channels : channels * side * side;
            flat = true;
            channels = units;
            add(name, units * (inputs + own));
        }

        private void add(String name, int weights) {
            String shape = flat ? Integer.toString(channels) : "%d × %d × %d".formatted(channels, side, side);
            rows.add(new Row(name, shape, weights));
        }
    }
}
