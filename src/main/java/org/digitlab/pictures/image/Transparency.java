package org.digitlab.pictures.image;

/**
 * Fills the transparent parts of a picture so that they look like background: if most of the picture is transparent,
 * the opaque part is the ink and the fill its opposite; otherwise the opaque part is mostly background, and the fill is
 * as light or dark.
 */
final class Transparency {

    private static final int OPAQUE = 0xFF;

    private Transparency() {
    }

    /** Returns the picture with its transparency filled; the same object if there is none. */
    static ArgbImage filled(ArgbImage pixels) {
        int[] argb = pixels.argb();
        if (isOpaque(argb)) {
            return pixels;
        }
        int fill = fill(argb);
        int[] filled = new int[argb.length];
        for (int i = 0; i < argb.length; i++) {
            int alpha = argb[i] >>> 24;
            filled[i] = OPAQUE << 24 | over(argb[i] >> 16, fill, alpha) << 16 | over(argb[i] >> 8, fill, alpha) << 8
                    | over(argb[i], fill, alpha);
        }
        return new ArgbImage(pixels.width(), pixels.height(), filled);
    }

    private static boolean isOpaque(int[] argb) {
        int alpha = OPAQUE;
        for (int pixel : argb) {
            alpha &= pixel >>> 24;
        }
        return alpha == OPAQUE;
    }

    /** Returns the fill: 255 for white, 0 for black. */
    private static int fill(int[] argb) {
        double opaque = 0;
        double light = 0;
        for (int pixel : argb) {
            float alpha = (pixel >>> 24) / 255f;
            opaque += alpha;
            light += alpha * ArgbImage.brightness(pixel);
        }
        boolean mostlyOpaque = opaque >= argb.length / 2.0;
        return light > 127.5 * opaque == mostlyOpaque ? 255 : 0;
    }

    /** @param color in the lowest eight bits; others are ignored */
    private static int over(int color, int fill, int alpha) {
        return Math.round(((color & 0xFF) * alpha + fill * (OPAQUE - alpha)) / 255f);
    }
}
