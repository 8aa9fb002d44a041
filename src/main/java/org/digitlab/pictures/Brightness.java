package org.digitlab.pictures;

/**
 * A picture's brightness.
 *
 * <p>Transparent parts are filled so that they look like background: where most of the picture is transparent its
 * opaque part is the ink, and the fill its contrary; otherwise the opaque part is mostly background, and the fill is
 * like it.
 */
final class Brightness {

    private Brightness() {
    }

    /** 0 black to 255 white. */
    static Plane of(Pixels pixels) {
        Plane plane = new Plane(pixels.width(), pixels.height());
        boolean transparent = false;
        for (int i = 0; i < plane.values.length; i++) {
            int argb = pixels.argb()[i];
            transparent |= argb >>> 24 != 0xFF;
            plane.values[i] = 0.299f * (argb >> 16 & 0xFF) + 0.587f * (argb >> 8 & 0xFF) + 0.114f * (argb & 0xFF);
        }
        if (transparent) {
            fillTransparent(pixels.argb(), plane.values);
        }
        return plane;
    }

    private static void fillTransparent(int[] argb, float[] brightness) {
        double opaque = 0;
        double light = 0;
        for (int i = 0; i < argb.length; i++) {
            float alpha = (argb[i] >>> 24) / 255f;
            opaque += alpha;
            light += alpha * brightness[i];
        }
        boolean mostlyOpaque = opaque >= argb.length / 2.0;
        float fill = light > 127.5 * opaque == mostlyOpaque ? 255 : 0;
        for (int i = 0; i < argb.length; i++) {
            float alpha = (argb[i] >>> 24) / 255f;
            brightness[i] = alpha * brightness[i] + (1 - alpha) * fill;
        }
    }
}
