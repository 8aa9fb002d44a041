package org.digitlab.pictures.image;

/** A picture's brightness, 0 black to 255 white. */
public final class Brightness {

    private Brightness() {
    }

    public static GrayImage of(ArgbImage pixels) {
        GrayImage plane = new GrayImage(pixels.width(), pixels.height());
        for (int i = 0; i < plane.values.length; i++) {
            plane.values[i] = of(pixels.argb()[i]);
        }
        return plane;
    }

    /** Of one pixel, as if it were opaque. */
    public static float of(int argb) {
        return 0.299f * (argb >> 16 & 0xFF) + 0.587f * (argb >> 8 & 0xFF) + 0.114f * (argb & 0xFF);
    }
}
