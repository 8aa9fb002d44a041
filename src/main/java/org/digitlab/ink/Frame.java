package org.digitlab.ink;

/** The frame of MNIST's digits: the larger side is 20 pixels, and the centre of mass is in the middle of the image. */
final class Frame {

    /** The larger side of the ink, in pixels. */
    static final double INK_SIDE = 20;

    /**
     * The position of the centre of mass, in pixels from the image's edge: in MNIST on the pixel of index 14 (mean 14.0 in
     * both directions over the training images), half a pixel to the right of and below the geometric centre.
     */
    static final double CENTRE = 14.5;

    private Frame() {
    }

    /**
     * Returns the start of the ink along one axis, so that its mass is centred and all of it is inside the image.
     *
     * @param length the size of the ink in pixels, at most 28
     * @param mass   the centre of mass, in pixels from the start of the ink
     */
    static double start(double length, double mass) {
        return Math.max(0, Math.min(DigitImage.SIDE - length, CENTRE - mass));
    }
}
