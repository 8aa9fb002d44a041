package org.digitlab.pictures;

import java.util.Arrays;
import org.digitlab.ink.Crop;
import org.digitlab.ink.DigitImage;
import org.digitlab.ink.Stroke;

/** Cuts digits out of a picture and prepares them as drawings are; ink of others stays outside. */
final class DigitCutter {

    /** Of a digit's pixels this part is darker than full ink. */
    private static final double FULL = 0.75;

    private final InkMap map;
    private final Labels labels;

    DigitCutter(InkMap map, Labels labels) {
        this.map = map;
        this.labels = labels;
    }

    /** A fine pen is widened to a drawing's, for it would fade when it is made small. */
    DigitImage image(Glyph glyph) {
        double side = glyph.box().longerSide();
        double wanted = Stroke.DEFAULT_WIDTH;
        double reach = (wanted * side - Crop.INK_SIDE * glyph.strokeWidth())
                / (2 * (Crop.INK_SIDE - wanted));
        Crop crop = crop(glyph, Math.max(1, (int) Math.ceil(reach)));
        return (reach > 0 ? Widening.of(crop, reach) : crop).trimmed().toImage();
    }

    /** The digit's ink with a margin, in which the soft edges of its strokes lie. */
    private Crop crop(Glyph glyph, int margin) {
        Box box = glyph.box();
        int width = box.width() + 2 * margin;
        int height = box.height() + 2 * margin;
        float full = full(glyph);
        float[] ink = new float[width * height];
        for (int i = 0; i < ink.length; i++) {
            int x = box.left() - margin + i % width;
            int y = box.top() - margin + i / width;
            if (belongs(glyph, x, y)) {
                ink[i] = Math.min(1, map.contrast[y * map.width + x] / full);
            }
        }
        return new Crop(width, height, ink);
    }

    /** Its own pixels and those beside them that are nobody's. */
    private boolean belongs(Glyph glyph, int x, int y) {
        if (x < 0 || y < 0 || x >= map.width || y >= map.height) {
            return false;
        }
        int label = labels.at(x, y);
        return glyph.owns(label) || label == 0 && (glyph.owns(labels.at(x - 1, y)) || glyph.owns(labels.at(x + 1, y))
                || glyph.owns(labels.at(x, y - 1)) || glyph.owns(labels.at(x, y + 1)));
    }

    private float full(Glyph glyph) {
        Box box = glyph.box();
        float[] own = new float[glyph.area()];
        int count = 0;
        for (int y = box.top(); y < box.bottom(); y++) {
            for (int x = box.left(); x < box.right(); x++) {
                if (glyph.owns(labels.at(x, y))) {
                    own[count++] = map.contrast[y * map.width + x];
                }
            }
        }
        Arrays.sort(own, 0, count);
        return Math.max(1, own[(int) (FULL * (count - 1))]);
    }
}
