package org.digitlab.pictures.image;

/** A decoded picture, upright, opaque and small enough to process. */
public final class Picture {

    private final ArgbImage pixels;
    private final int width;
    private final int height;
    private final boolean animated;

    /**
     * @param pixels   the picture, downsampled by the same factor in both directions; transparent parts are filled
     * @param width    the width before downsampling
     * @param height   the height before downsampling
     * @param animated whether the file contains more pictures
     */
    Picture(ArgbImage pixels, int width, int height, boolean animated) {
        this.pixels = Transparency.filled(pixels);
        this.width = width;
        this.height = height;
        this.animated = animated;
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
        return new Picture(Downsampling.of(whole), width, height, false);
    }

    /** Returns the width before downsampling; the boxes of digits are in these pixels. */
    public int width() {
        return width;
    }

    /** Returns the height before downsampling. */
    public int height() {
        return height;
    }

    /** Whether the picture is the first of several in its file. */
    public boolean isAnimated() {
        return animated;
    }

    /** Returns the downsampled, opaque pixels. */
    public ArgbImage pixels() {
        return pixels;
    }

    /** Returns the factor by which {@link #pixels} was downsampled in each direction. */
    public double downsampling() {
        return (double) width / pixels.width();
    }
}
