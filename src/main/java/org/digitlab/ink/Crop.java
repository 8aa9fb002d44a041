package org.digitlab.ink;

/**
 * The part of a picture around a digit.
 *
 * @param ink {@code width} × {@code height}, row by row, 0 paper to 1 full ink
 */
public record Crop(int width, int height, float[] ink) {

    /** The larger side of a digit's ink on its image, in pixels. */
    public static final double INK_SIDE = Frame.INK_SIDE;
    /** What is fainter belongs to no stroke. */
    private static final float FAINT = 0.25f;

    /** Without the rows and columns around the ink. */
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
     * The ink averaged down (or up) into 20 × 20 pixels and centred by its mass, as MNIST was made.
     *
     * @return blank if the crop is empty
     */
    public DigitImage toImage() {
        if (ink.length == 0) {
            return DigitImage.BLANK;
        }
        double scale = Frame.INK_SIDE / Math.max(width, height);
        double left = Frame.start(width * scale, massX() * scale);
        double top = Frame.start(height * scale, massY() * scale);
        float[] field = scaled(scale, left, top);
        float darkest = 0;
        for (float value : field) {
            darkest = Math.max(darkest, value);
        }
        // A thin pen fades when it is averaged; MNIST's strokes are full black somewhere.
        byte[] pixels = new byte[DigitImage.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.round(255 * field[i] / darkest);
        }
        return new DigitImage(pixels);
    }

    private double massX() {
        return mass(true);
    }

    private double massY() {
        return mass(false);
    }

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
     * The crop on the 28 × 28 field, each pixel the average of what it covers.
     *
     * @param scale how many pixels of the field one of the crop takes
     * @param left  where the crop starts on the field, in pixels
     * @param top   likewise downwards
     */
    private float[] scaled(double scale, double left, double top) {
        int side = DigitImage.SIDE;
        float[] narrow = new float[side * height];
        for (int row = 0; row < height; row++) {
            squeeze(row * width, 1, width, scale, left, narrow, row * side, 1);
        }
        Crop columns = new Crop(side, height, narrow);
        float[] field = new float[side * side];
        for (int column = 0; column < side; column++) {
            columns.squeeze(column, side, height, scale, top, field, column, side);
        }
        return field;
    }

    /** Averages one row or column of {@code length} pixels, {@code step} apart, into 28. */
    private void squeeze(int from, int step, int length, double scale, double start, float[] target, int to,
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
