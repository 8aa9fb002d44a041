package org.digitlab.inference;

import java.util.ArrayList;
import java.util.List;
import org.digitlab.ink.DigitImage;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.InkRenderer;
import org.digitlab.ink.Stroke;

/** What a model sees after each stroke of a drawing; remembers the strokes that have not changed. */
final class StrokeImages {

    private List<Stroke> strokes = List.of();
    private List<DigitImage> images = List.of();

    /** As many as the drawing has strokes. */
    List<DigitImage> of(Drawing drawing) {
        List<DigitImage> next = new ArrayList<>();
        boolean same = true;
        for (int i = 0; i < drawing.strokes().size(); i++) {
            same = same && i < strokes.size() && strokes.get(i) == drawing.strokes().get(i);
            next.add(same ? images.get(i) : InkRenderer.render(new Drawing(drawing.strokes().subList(0, i + 1), null)));
        }
        strokes = drawing.strokes();
        images = next;
        return next;
    }
}
