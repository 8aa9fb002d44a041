package org.digitlab.pictures.segment;

import org.digitlab.ink.Crop;
import org.digitlab.ink.DigitImage;
import org.digitlab.ink.Stroke;
import org.digitlab.pictures.binarize.Binarization;
import org.digitlab.pictures.binarize.Histogram;

/** Cuts digits out of a picture, without the ink of other glyphs, and renders them in the way of MNIST. */
public record DigitCutter(Binarization binarization, ConnectedComponents components) {

    /** The quantile of a digit's contrast that counts as full ink. */
    private static final double FULL = 0.75;

    /** Renders a glyph. The strokes of a fine pen are widened, because downsampling would fade them. */
    public DigitImage image(Glyph glyph) {
        double side = glyph.box().longerSide();
        double reach = (Stroke.DEFAULT_WIDTH * side - Crop.INK_SIDE * glyph.strokeWidth())
                / (2 * (Crop.INK_SIDE - Stroke.DEFAULT_WIDTH));
        Crop crop = crop(glyph, Math.max(1, (int) Math.ceil(reach)));
        return (reach > 0 ? StrokeDilation.of(crop, reach) : crop).trimmed().toImage();
    }

    /** Returns the glyph's ink with a margin, which holds the soft edges of the strokes. */
    private Crop crop(Glyph glyph, int margin) {
        Box area = glyph.box().grown(margin);
        boolean[] own = components.mask(glyph, area);
        float[] ink = new float[own.length];
        for (int y = Math.max(0, area.top()); y < Math.min(binarization.height, area.bottom()); y++) {
            for (int x = Math.max(0, area.left()); x < Math.min(binarization.width, area.right()); x++) {
                int at = (y - area.top()) * area.width() + x - area.left();
                if (own[at] || components.label(x, y) == 0 && isBeside(own, at, area.width())) {
                    ink[at] = binarization.contrast[y * binarization.width + x];
                }
            }
        }
        scale(ink, full(ink, own));
        return new Crop(area.width(), area.height(), ink);
    }

    /** Whether a pixel is next to a pixel of the glyph, so that it may be a soft edge; outermost pixels are never its own. */
    private static boolean isBeside(boolean[] own, int at, int width) {
        return at >= 1 && own[at - 1] || at + 1 < own.length && own[at + 1] || at >= width && own[at - width]
                || at + width < own.length && own[at + width];
    }

    private static float full(float[] ink, boolean[] own) {
        Histogram contrasts = new Histogram();
        for (int i = 0; i < ink.length; i++) {
            if (own[i]) {
                contrasts.add(ink[i]);
            }
        }
        return Math.max(1, contrasts.quantile(FULL));
    }

    private static void scale(float[] ink, float full) {
        for (int i = 0; i < ink.length; i++) {
            ink[i] = Math.min(1, ink[i] / full);
        }
    }
}
