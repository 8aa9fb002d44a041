package org.digitlab.pictures.image;

/**
 * An image in colour.
 *
 * @param argb {@code width} × {@code height} pixels, row by row: 8 bits each of alpha, red, green and blue, not
 *             premultiplied
 */
public record ArgbImage(int width, int height, int[] argb) {

    /** Returns the luma by ITU-R BT.601, 0 black to 255 white, ignoring alpha. */
    public GrayImage brightness() {
        GrayImage brightness = new GrayImage(width, height);
        for (int i = 0; i < argb.length; i++) {
            brightness.values[i] = brightness(argb[i]);
        }
        return brightness;
    }

    static float brightness(int argb) {
        return 0.299f * (argb >> 16 & 0xFF) + 0.587f * (argb >> 8 & 0xFF) + 0.114f * (argb & 0xFF);
    }
}
