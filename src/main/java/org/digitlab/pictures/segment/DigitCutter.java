package org.digitlab.pictures.segment;

import org.digitlab.ink.Crop;
import org.digitlab.ink.DigitImage;
import org.digitlab.ink.Stroke;
import org.digitlab.pictures.binarize.Binarization;
import org.digitlab.pictures.binarize.Histogram;

/** Cuts digits out of a picture and prepares them as drawings are; ink of others stays outside. */
public final class DigitCutter {

    /** Of a digit's pixels this part is darker than full ink. */
    private static final double FULL = 0.75;

    private final Binarization map;
    private final ConnectedComponents labels;

    public DigitCutter(Binarization map, ConnectedComponents labels) {
        this.map = map;
        this.labels = labels;
    }

    /** A fine pen is widened to a drawing's, for it would fade when it is made small. */
    public DigitImage image(Glyph glyph) {
        double side = glyph.box().longerSide();
        double wanted = Stroke.DEFAULT_WIDTH;
        double reach = (wanted * side - Crop.INK_SIDE * glyph.strokeWidth())
                / (2 * (Crop.INK_SIDE - wanted));
        Crop crop = crop(glyph, Math.max(1, (int) Math.ceil(reach)));
        return (reach > 0 ? StrokeDilation.of(crop, reach) : crop).trimmed().toImage();
    }

    /** The digit's ink with a margin, in which the soft edges of its strokes lie. */
    private Crop crop(Glyph glyph, int margin) {
        Box area = glyph.box().grown(margin);
        boolean[] own = labels.mask(glyph, area);
        float[] ink = new float[own.length];
        for (int y = Math.max(0, area.top()); y < Math.min(map.height, area.bottom()); y++) {
            for (int x = Math.max(0, area.left()); x < Math.min(map.width, area.right()); x++) {
                int at = (y - area.top()) * area.width() + x - area.left();
                if (own[at] || labels.at(x, y) == 0 && isBeside(own, at, area.width())) {
                    ink[at] = map.contrast[y * map.width + x];
                }
            }
        }
        scale(ink, full(ink, own));
        return new Crop(area.width(), area.height(), ink);
    }

    /** Its soft edge: pixels beside its own ones. None of these lies at the edge of the area. */
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
