package org.digitlab.inference;

import java.util.ArrayList;
import java.util.List;
import org.digitlab.ink.DigitImage;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.InkRenderer;
import org.digitlab.ink.Stroke;

/** What a model sees after each of the last strokes of a drawing; remembers the strokes that have not changed. */
final class StrokeImages {

    private final int most;
    private List<Stroke> strokes = List.of();
    private List<DigitImage> images = List.of();

    /** @param most images, for a file may have thousands of strokes, and each image takes all before it */
    StrokeImages(int most) {
        this.most = most;
    }

    /** The last one is that of the whole drawing. */
    List<DigitImage> of(Drawing drawing) {
        List<Stroke> newest = drawing.strokes();
        int same = same(newest);
        int before = strokes.size() - images.size();
        List<DigitImage> next = new ArrayList<>();
        for (int i = Math.max(0, newest.size() - most); i < newest.size(); i++) {
            next.add(i < same && i >= before ? images.get(i - before)
                    : InkRenderer.render(new Drawing(newest.subList(0, i + 1), null)));
        }
        strokes = newest;
        images = next;
        return next;
    }

    /** How many strokes from the first on have not changed. */
    private int same(List<Stroke> newest) {
        int same = 0;
        while (same < strokes.size() && same < newest.size() && strokes.get(same) == newest.get(same)) {
            same++;
        }
        return same;
    }
}
