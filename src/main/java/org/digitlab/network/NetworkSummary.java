package org.digitlab.network;

import java.util.List;

/**
 * An architecture in a table.
 *
 * @param rows       layer by layer, input first
 * @param parameters of all layers together
 */
public record NetworkSummary(List<Row> rows, int parameters) {

    /**
     * @param layer      for instance "Convolution 3×3, ReLU"
     * @param output     its output's shape, for instance "32 × 26 × 26" (channels × height × width) or "128"
     * @param parameters weights and biases
     */
    public record Row(String layer, String output, int parameters) {
    }

    public static NetworkSummary of(Variant variant) {
        return new NetworkSummary(List.of(), 0);
    }
}
