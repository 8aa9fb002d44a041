package org.digitlab.export.picture;

import org.digitlab.plot.paint.Plot;

/**
 * A chart to be written to a file, as the screen shows it.
 *
 * @param title above it
 * @param scale pixels of a PNG for each of the picture's, 1 to 4; of no account to vectors
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

    /** The same frame around another plot. */
    public ChartPicture showing(Plot other) {
        return new ChartPicture(title, other, look, size, scale);
    }
}
