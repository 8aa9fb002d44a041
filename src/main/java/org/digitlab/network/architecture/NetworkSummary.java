package org.digitlab.network.architecture;

import java.util.ArrayList;
import java.util.List;
import org.digitlab.data.LabeledImages;

/**
 * An architecture as a table, computed from its definition alone.
 *
 * @param rows       one row per layer, input first
 * @param parameters total number of parameters
 */
public record NetworkSummary(List<Row> rows, int parameters) {

    /**
     * One layer of the table.
     *
     * @param layer      description, for instance "Convolution 3×3, ReLU"
     * @param output     output shape, for instance "32 × 26 × 26" (channels × height × width) or "128"
     * @param parameters number of weights, biases and, with batch normalisation, running statistics
     */
    public record Row(String layer, String output, int parameters) {
    }

    /** Returns the table of an architecture. */
    public static NetworkSummary of(Variant variant) {
        return new Walk(variant).summary();
    }

    /** Tracks the shape of the activations layer by layer: channels × side × side, or units alone. */
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
            dense(LabeledImages.CLASSES, "Softmax output", perUnit(false));
        }

        NetworkSummary summary() {
            return new NetworkSummary(List.copyOf(rows), rows.stream().mapToInt(Row::parameters).sum());
        }

        private void layer(LayerSpec spec) {
            if (spec instanceof LayerSpec.Conv conv) {
                int area = conv.kernel() * conv.kernel();
                int weights = conv.filters() * (channels * area + perUnit(conv.normalized()));
                channels = conv.filters();
                side -= conv.padded() ? 0 : conv.kernel() - 1;
                add("Convolution %1$d×%1$d, %2$s".formatted(conv.kernel(), suffix(conv.normalized())), weights);
            } else if (spec instanceof LayerSpec.MaxPool pool) {
                side /= pool.size();
                add("Max-pooling %d×%d".formatted(pool.size(), pool.size()), 0);
            } else if (spec instanceof LayerSpec.Dense dense) {
                dense(dense.units(), "Dense, " + suffix(dense.normalized()), perUnit(dense.normalized()));
            } else if (spec instanceof LayerSpec.Dropout dropout) {
                add("Dropout " + dropout.rate(), 0);
            }
        }

        private static String suffix(boolean normalized) {
            return normalized ? "batch norm, ReLU" : "ReLU";
        }

        /** Extra parameters of a filter or unit: a bias, or scale, shift, running mean and running variance. */
        private static int perUnit(boolean normalized) {
            return normalized ? 4 : 1;
        }

        private void dense(int units, String name, int extra) {
            int inputs = flat ? channels : channels * side * side;
            flat = true;
            channels = units;
            add(name, units * (inputs + extra));
        }

        private void add(String name, int weights) {
            String shape = flat ? Integer.toString(channels) : "%d × %d × %d".formatted(channels, side, side);
            rows.add(new Row(name, shape, weights));
        }
    }
}
