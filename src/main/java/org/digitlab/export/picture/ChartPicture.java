package org.digitlab.export.picture;

import org.digitlab.plot.paint.Plot;

/**
 * A chart to be written to a file.
 *
 * @param title the text above the chart
 * @param scale PNG pixels for each pixel of the picture, 1 to 4; ignored by vector formats
 */
public record ChartPicture(String title, Plot plot, Look look, PictureSize size, int scale) {

    public static final int MAX_SCALE = 4;

    /** @throws IllegalArgumentException one sentence, if the scale is not from 1 to 4 */
    public ChartPicture {
        if (scale < 1 || scale > MAX_SCALE) {
            throw new IllegalArgumentException(
                    "Scale: expected a whole number from 1 to %d, found \"%d\"".formatted(MAX_SCALE, scale));
        }
    }

    /** Returns the same picture with another plot. */
    public ChartPicture showing(Plot other) {
        return new ChartPicture(title, other, look, size, scale);
    }
}
