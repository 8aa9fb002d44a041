package org.digitlab.inference;

import java.util.ArrayList;
import java.util.List;
import org.digitlab.ink.DigitImage;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.InkRenderer;
import org.digitlab.ink.Stroke;

/** Renders a drawing after each of its last strokes; caches the images of unchanged strokes. */
final class StrokeImages {

    private final int maxImages;
    private List<Stroke> strokes = List.of();
    private List<DigitImage> images = List.of();

    /** @param maxImages maximum number of images, because a file may have thousands of strokes */
    StrokeImages(int maxImages) {
        this.maxImages = maxImages;
    }

    /** Returns the images, of which the last one shows the whole drawing. */
    List<DigitImage> of(Drawing drawing) {
        List<Stroke> current = drawing.strokes();
        int unchanged = countUnchanged(current);
        int before = strokes.size() - images.size();
        List<DigitImage> next = new ArrayList<>();
        for (int i = Math.max(0, current.size() - maxImages); i < current.size(); i++) {
            next.add(i < unchanged && i >= before ? images.get(i - before)
                    : InkRenderer.render(new Drawing(current.subList(0, i + 1), null)));
        }
        strokes = current;
        images = next;
        return next;
    }

    /** Returns the number of leading strokes that have not changed. */
    private int countUnchanged(List<Stroke> current) {
        int unchanged = 0;
        while (unchanged < strokes.size() && unchanged < current.size()
                && strokes.get(unchanged) == current.get(unchanged)) {
            unchanged++;
        }
        return unchanged;
    }
}
