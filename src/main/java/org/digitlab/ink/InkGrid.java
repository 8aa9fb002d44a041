package org.digitlab.ink;

/** The ink of a 28 × 28 image, 0 to 1 for each pixel; coordinates start at the image's edge. */
final class InkGrid {

    private static final int SIDE = DigitImage.SIDE;

    private final float[] ink = new float[DigitImage.PIXELS];

    /**
     * Draws a line with round ends. A pixel's ink is its covered fraction, estimated by the distance of its centre from the
     * line; where lines overlap, the maximum counts.
     */
    void line(double x1, double y1, double x2, double y2, double width) {
        double reach = width / 2 + 0.5;
        int left = pixel(Math.min(x1, x2) - reach);
        int right = pixel(Math.max(x1, x2) + reach);
        int top = pixel(Math.min(y1, y2) - reach);
        int bottom = pixel(Math.max(y1, y2) + reach);
        double dx = x2 - x1;
        double dy = y2 - y1;
        double square = dx * dx + dy * dy;
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double px = column + 0.5 - x1;
                double py = row + 0.5 - y1;
                double along = square > 0 ? Math.max(0, Math.min(1, (px * dx + py * dy) / square)) : 0;
                double ex = px - along * dx;
                double ey = py - along * dy;
                double distance = Math.sqrt(ex * ex + ey * ey);
                int at = row * SIDE + column;
                ink[at] = Math.max(ink[at], (float) Math.min(1, reach - distance));
            }
        }
    }

    private static int pixel(double coordinate) {
        return (int) Math.max(0, Math.min(SIDE - 1, Math.floor(coordinate)));
    }

    /** Returns x and y of the centre of mass. */
    double[] centreOfMass() {
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < ink.length; i++) {
            sum += ink[i];
            x += ink[i] * (i % SIDE + 0.5);
            y += ink[i] * (i / SIDE + 0.5);
        }
        return new double[] {x / sum, y / sum};
    }

    DigitImage toImage() {
        byte[] pixels = new byte[DigitImage.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.round(255 * ink[i]);
        }
        return new DigitImage(pixels);
    }
}
