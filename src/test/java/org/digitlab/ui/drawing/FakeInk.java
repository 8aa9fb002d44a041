package org.digitlab.ui.drawing;

import java.util.ArrayList;
import java.util.List;
import org.digitlab.ink.DigitImage;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.InkPoint;
import org.digitlab.ink.Stroke;

/** Predictable ink: an image depends on the number of points only, and the eraser erases whole strokes. */
final class FakeInk {

    private FakeInk() {
    }

    static DigitImage render(Drawing drawing) {
        return imageOf(drawing.strokes().stream().mapToInt(stroke -> stroke.points().size()).sum());
    }

    static DigitImage imageOf(int points) {
        byte[] pixels = new byte[DigitImage.PIXELS];
        pixels[0] = (byte) points;
        return new DigitImage(pixels);
    }

    static Drawing erase(Drawing drawing, InkPoint centre, double radius) {
        List<Stroke> left = new ArrayList<>(drawing.strokes());
        left.removeIf(stroke -> stroke.points().stream().anyMatch(point -> point.distanceTo(centre) <= radius));
        return new Drawing(left, drawing.label());
    }
}
