package org.digitlab.ui.drawing;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.digitlab.ink.DigitImage;

/** Converts a digit to an image: ink of one colour on a transparent background. */
final class DigitPixels {

    private DigitPixels() {
    }

    static WritableImage picture(DigitImage digit, Color ink) {
        byte[] pixels = digit.pixels();
        int colour = (int) Math.round(ink.getRed() * 255) << 16 | (int) Math.round(ink.getGreen() * 255) << 8
                | (int) Math.round(ink.getBlue() * 255);
        int[] argb = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            argb[i] = (pixels[i] & 0xFF) << 24 | colour;
        }
        WritableImage picture = new WritableImage(DigitImage.SIDE, DigitImage.SIDE);
        picture.getPixelWriter().setPixels(0, 0, DigitImage.SIDE, DigitImage.SIDE, PixelFormat.getIntArgbInstance(),
                argb, 0, DigitImage.SIDE);
        return picture;
    }
}
