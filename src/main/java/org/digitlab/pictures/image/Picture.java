package org.digitlab.pictures.image;

/** A decoded picture, upright, opaque, and small enough to work on. */
public final class Picture {

    private final ArgbImage pixels;
    private final int width;
    private final int height;
    private final boolean animated;

    /**
     * @param pixels   reduced from the whole picture by the same factor in both directions; transparent parts are
     *                 filled
     * @param width    of the whole picture
     * @param height   of the whole picture
     * @param animated whether more pictures follow in the file, of which nothing is known
     */
    Picture(ArgbImage pixels, int width, int height, boolean animated) {
        this.pixels = Transparency.filled(pixels);
        this.width = width;
        this.height = height;
        this.animated = animated;
    }

    /**
     * A picture that does not come from a file.
     *
     * @param argb row by row, 8 bits each of alpha, red, green and blue, not premultiplied; not copied
     * @throws IllegalArgumentException if they are not {@code width} × {@code height}, or none
     */
    public static Picture of(int width, int height, int[] argb) {
        if (width <= 0 || height <= 0 || argb.length != width * height) {
            throw new IllegalArgumentException(
                    "Expected %d x %d pixels, found %d".formatted(width, height, argb.length));
        }
        ArgbImage whole = new ArgbImage(width, height, argb);
        return new Picture(Downsampling.of(whole), width, height, false);
    }

    /** Of the whole picture, in its pixels; boxes of digits are in these. */
    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Whether it is the first of several in its file. */
    public boolean isAnimated() {
        return animated;
    }

    /** What is worked on and shown, all of it opaque. */
    public ArgbImage pixels() {
        return pixels;
    }

    /** How many pixels of the whole picture one of {@link #pixels} covers, in each direction. */
    public double reduction() {
        return (double) width / pixels.width();
    }
}
