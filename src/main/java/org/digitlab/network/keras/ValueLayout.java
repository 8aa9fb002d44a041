package org.digitlab.network.keras;

import java.util.List;
import java.util.stream.IntStream;
import org.digitlab.data.LabeledImages;

/**
 * What stands between two layers: an image of several channels, or its values in a row.
 *
 * @param flat         whether in a row
 * @param channelsLast the order in which Keras has the values; here they are always channels first
 */
record ValueLayout(int channels, int height, int width, boolean flat, boolean channelsLast) {

    /** In a row, in the same order here and there. */
    static ValueLayout row(int units) {
        return new ValueLayout(units, 1, 1, true, true);
    }

    /** What a shape of Keras's, without the number of images, means; null for one that no image of a digit has. */
    static ValueLayout of(List<Integer> shape) {
        int side = LabeledImages.SIDE;
        if (shape.equals(List.of(LabeledImages.PIXELS))) {
            return row(LabeledImages.PIXELS);
        }
        boolean last = shape.equals(List.of(side, side, 1)) || shape.equals(List.of(side, side));
        return last || shape.equals(List.of(1, side, side)) ? new ValueLayout(1, side, side, false, last) : null;
    }

    int units() {
        return channels * height * width;
    }

    /** Whether the values stand in the same order here and in Keras. */
    boolean isInKerasOrder() {
        return !channelsLast || channels == 1 || height * width == 1;
    }

    ValueLayout flattened(boolean last) {
        return new ValueLayout(channels, height, width, true, last);
    }

    /** For each value in a row, in the order they have here, its place in Keras. */
    int[] kerasPlaces() {
        int area = height * width;
        return IntStream.range(0, units()).map(i -> isInKerasOrder() ? i : i % area * channels + i / area).toArray();
    }
}
