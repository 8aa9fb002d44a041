package org.digitlab.pictures.image;

/**
 * A decoded picture, upright, opaque and small enough to process.
 *
 * @param pixels   the picture, downsampled by the same factor in both directions; transparent parts are filled
 * @param width    the width before downsampling; the boxes of digits are in these pixels
 * @param height   the height before downsampling
 * @param animated whether the file contains more pictures
 */
public record Picture(ArgbImage pixels, int width, int height, boolean animated) {

    public Picture {
        pixels = Transparency.filled(pixels);
    }

    /**
     * Creates a picture that does not come from a file.
     *
     * @param argb {@code width} × {@code height} pixels, row by row: 8 bits each of alpha, red, green and blue, not
     *             premultiplied; not copied
     * @throws IllegalArgumentException if the number of pixels is wrong or 0
     */
    public static Picture of(int width, int height, int[] argb) {
        if (width <= 0 || height <= 0 || argb.length != width * height) {
            throw new IllegalArgumentException(
                    "Expected %d x %d pixels, found %d".formatted(width, height, argb.length));
        }
        ArgbImage whole = new ArgbImage(width, height, argb);
        return new Picture(Downsampling.of(PixelRows.of(whole)), width, height, false);
    }

    /** Returns the factor by which {@link #pixels} was downsampled in each direction. */
    public double downsampling() {
        return (double) width / pixels.width();
    }
}
