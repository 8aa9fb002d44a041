package org.digitlab.ink;

/** The part of a picture around its ink, row by row. */
record Crop(int width, int height, float[] ink) {

    static Crop of(InkMap map) {
        int left = map.width;
        int top = map.height;
        int right = 0;
        int bottom = 0;
        for (int i = 0; i < map.sure.length; i++) {
            if (map.sure[i]) {
                left = Math.min(left, i % map.width);
                right = Math.max(right, i % map.width + 1);
                top = Math.min(top, i / map.width);
                bottom = Math.max(bottom, i / map.width + 1);
            }
        }
        float[] ink = new float[(right - left) * (bottom - top)];
        for (int row = top; row < bottom; row++) {
            System.arraycopy(map.ink, row * map.width + left, ink, (row - top) * (right - left), right - left);
        }
        return new Crop(right - left, bottom - top, ink);
    }

    double massX() {
        return mass(true);
    }

    double massY() {
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
    float[] scaled(double scale, double left, double top) {
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
