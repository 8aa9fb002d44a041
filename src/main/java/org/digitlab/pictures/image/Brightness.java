package org.digitlab.pictures.image;

/** Computes brightness (luma by ITU-R BT.601), 0 black to 255 white. */
public final class Brightness {

    private Brightness() {
    }

    public static GrayImage of(ArgbImage pixels) {
        GrayImage brightness = new GrayImage(pixels.width(), pixels.height());
        for (int i = 0; i < brightness.values.length; i++) {
            brightness.values[i] = of(pixels.argb()[i]);
        }
        return brightness;
    }

    /** Returns the brightness of one pixel, ignoring its alpha. */
    public static float of(int argb) {
        return 0.299f * (argb >> 16 & 0xFF) + 0.587f * (argb >> 8 & 0xFF) + 0.114f * (argb & 0xFF);
    }
}
