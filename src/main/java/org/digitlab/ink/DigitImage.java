package org.digitlab.ink;

import java.util.Arrays;

/** A 28 × 28 image as the input of networks: one byte per pixel, row by row, 0 background to 255 ink; immutable. */
public final class DigitImage {

    public static final int SIDE = 28;
    public static final int PIXELS = SIDE * SIDE;
    public static final DigitImage BLANK = new DigitImage(new byte[PIXELS]);

    private final byte[] pixels;

    /** @param pixels 784 bytes, copied */
    public DigitImage(byte[] pixels) {
        if (pixels.length != PIXELS) {
            throw new IllegalArgumentException("Expected 784 pixels, found " + pixels.length);
        }
        this.pixels = pixels.clone();
    }

    /** Returns the ink of a pixel, 0 to 255. */
    public int ink(int row, int column) {
        return pixels[row * SIDE + column] & 0xFF;
    }

    public boolean isBlank() {
        return equals(BLANK);
    }

    /** Returns a copy of the 784 pixels. */
    public byte[] pixels() {
        return pixels.clone();
    }

    /** Returns the 784 pixels as floats from 0 to 1. */
    public float[] scaled() {
        float[] scaled = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            scaled[i] = (pixels[i] & 0xFF) / 255f;
        }
        return scaled;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DigitImage image && Arrays.equals(pixels, image.pixels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pixels);
    }
}
