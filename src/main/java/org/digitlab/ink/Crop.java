package org.digitlab.ink;

/**
 * A part of a picture that shows a digit.
 *
 * @param ink {@code width} × {@code height} pixels, row by row, 0 paper to 1 full ink
 */
public record Crop(int width, int height, float[] ink) {

    /** The larger side of the ink in a digit's image, in pixels. */
    public static final double INK_SIDE = Frame.INK_SIDE;
    /** The ink below which a pixel belongs to no stroke. */
    private static final float FAINT = 0.25f;

    /** Returns the crop without the blank rows and columns at its edges. */
    public Crop trimmed() {
        int left = width;
        int top = height;
        int right = 0;
        int bottom = 0;
        for (int i = 0; i < ink.length; i++) {
            if (ink[i] > FAINT) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width + 1);
                top = Math.min(top, i / width);
                bottom = Math.max(bottom, i / width + 1);
            }
        }
        float[] inside = new float[Math.max(0, right - left) * Math.max(0, bottom - top)];
        for (int row = top; row < bottom; row++) {
            System.arraycopy(ink, row * width + left, inside, (row - top) * (right - left), right - left);
        }
        return new Crop(Math.max(0, right - left), Math.max(0, bottom - top), inside);
    }

    /**
     * Scales the ink to 20 × 20 pixels and centres it by its mass, as in MNIST.
     *
     * @return the image; blank if the crop is empty
     */
    public DigitImage toImage() {
        if (ink.length == 0) {
            return DigitImage.BLANK;
        }
        double scale = Frame.INK_SIDE / Math.max(width, height);
        double left = Frame.start(width * scale, mass(true) * scale);
        double top = Frame.start(height * scale, mass(false) * scale);
        float[] field = scaled(scale, left, top);
        float darkest = 0;
        for (float value : field) {
            darkest = Math.max(darkest, value);
        }
        // Averaging fades thin strokes, but every digit of MNIST has some full ink.
        byte[] pixels = new byte[DigitImage.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.round(255 * field[i] / darkest);
        }
        return new DigitImage(pixels);
    }

    /** Returns a coordinate of the centre of mass, in pixels. */
    private double mass(boolean alongX) {
        double sum = 0;
        double moment = 0;
        for (int i = 0; i < ink.length; i++) {
            sum += ink[i];
            moment += ink[i] * ((alongX ? i % width : i / width) + 0.5);
        }
        return moment / sum;
    }

    /**
     * Scales the crop onto the 28 × 28 image by area averaging.
     *
     * @param scale the size of a pixel of the crop in the image, in pixels
     * @param left  the crop's left edge in the image, in pixels
     * @param top   the crop's top edge in the image, in pixels
     */
    private float[] scaled(double scale, double left, double top) {
        int side = DigitImage.SIDE;
        float[] narrow = new float[side * height];
        for (int row = 0; row < height; row++) {
            resample(row * width, 1, width, scale, left, narrow, row * side, 1);
        }
        Crop columns = new Crop(side, height, narrow);
        float[] field = new float[side * side];
        for (int column = 0; column < side; column++) {
            columns.resample(column, side, height, scale, top, field, column, side);
        }
        return field;
    }

    /** Scales a row or column of {@code length} pixels, {@code step} apart, to 28 pixels. */
    private void resample(int from, int step, int length, double scale, double start, float[] target, int to,
            int toStep) {
        for (int i = 0; i < DigitImage.SIDE; i++) {
            double first = Math.max(0, (i - start) / scale);
            double last = Math.min(length, (i + 1 - start) / scale);
            double sum = 0;
            for (int at = (int) first; at < last; at++) {
                sum += ink[from + at * step] * (Math.min(last, at + 1) - Math.max(first, at));
            }
            target[to + i * toStep] = (float) (sum * scale);
        }
    }
}
