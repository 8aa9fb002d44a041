package org.digitlab.network.keras;

import java.util.List;
import java.util.stream.IntStream;
import org.digitlab.data.LabeledImages;

/**
 * The layout of values between two layers: an image with channels, or a row of values.
 *
 * @param flat         whether the values are a row
 * @param channelsLast whether channels come last in Keras; in Deeplearning4j they always come first
 */
record ValueLayout(int channels, int height, int width, boolean flat, boolean channelsLast) {

    /** Returns a row with the same order in both libraries. */
    static ValueLayout row(int units) {
        return new ValueLayout(units, 1, 1, true, true);
    }

    /** Returns the layout of an input shape of Keras, without the number of images; null if it is not a digit's shape. */
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

    /** Returns whether the values have the same order in Deeplearning4j and in Keras. */
    boolean hasKerasOrder() {
        return !channelsLast || channels == 1 || height * width == 1;
    }

    ValueLayout flattened(boolean last) {
        return new ValueLayout(channels, height, width, true, last);
    }

    /** Returns the position in Keras of each value of a row in Deeplearning4j's order. */
    int[] kerasPositions() {
        int area = height * width;
        return IntStream.range(0, units()).map(i -> hasKerasOrder() ? i : i % area * channels + i / area).toArray();
    }
}
