package org.digitlab.ink;

/** Where MNIST put its digits: 20 pixels in the larger side, the centre of mass in the middle of the field. */
final class Frame {

    /** The larger side of the ink, in pixels. */
    static final double INK_SIDE = 20;

    /**
     * Where the centre of mass belongs, in pixels from the field's edge. In MNIST it lies on the pixel of index 14
     * (mean 14.0 in both directions over the training images), so half a pixel right of and below the geometric middle.
     */
    static final double CENTRE = 14.5;

    private Frame() {
    }

    /**
     * Where ink starts so that its mass is centred and none of it leaves the field, along one axis.
     *
     * @param length how far the ink reaches, in pixels, at most 28
     * @param mass   the centre of its mass, in pixels from the ink's start
     */
    static double start(double length, double mass) {
        return Math.max(0, Math.min(DigitImage.SIDE - length, CENTRE - mass));
    }
}
