package org.digitlab.ui.drawing;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.digitlab.ink.DigitImage;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.InkPoint;
import org.digitlab.ink.Stroke;

/**
 * Coordinates of the drawing area: 28 × 28 units whatever its size on the screen, so that a pen's width is the one in
 * the prepared image and resizing never changes a drawing.
 */
final class Paper {

    static final double SIDE = DigitImage.SIDE;

    /** Side of the centred square that a digit is fitted into. */
    static final double BOX = 20;

    /** A smaller drawing was made in another scale. */
    private static final double MIN_EXTENT = 4;

    private Paper() {
    }

    /** Returns the nearest point in the drawing area. */
    static InkPoint point(double x, double y) {
        return new InkPoint(Math.min(Math.max(x, 0), SIDE), Math.min(Math.max(y, 0), SIDE));
    }

    /** Scales a drawing to fit, unless it lies in the drawing area already. */
    static Drawing fit(Drawing drawing) {
        if (drawing.isBlank()) {
            return drawing;
        }
        Range x = Range.of(drawing, InkPoint::x);
        Range y = Range.of(drawing, InkPoint::y);
        double extent = Math.max(x.length(), y.length());
        if (x.isOnPaper() && y.isOnPaper() && extent >= MIN_EXTENT) {
            return drawing;
        }
        double scale = extent > 0 ? BOX / extent : 1;
        return new Drawing(drawing.strokes().stream().map(stroke -> moved(stroke, x, y, scale)).toList(),
                drawing.label());
    }

    private static Stroke moved(Stroke stroke, Range x, Range y, double scale) {
        List<InkPoint> points = stroke.points().stream()
                .map(p -> point(SIDE / 2 + (p.x() - x.middle()) * scale, SIDE / 2 + (p.y() - y.middle()) * scale))
                .toList();
        return new Stroke(points, stroke.width());
    }

    private record Range(double from, double to) {

        static Range of(Drawing drawing, ToDoubleFunction<InkPoint> coordinate) {
            var all = drawing.strokes().stream().flatMap(stroke -> stroke.points().stream())
                    .mapToDouble(coordinate).summaryStatistics();
            return new Range(all.getMin(), all.getMax());
        }

        double length() {
            return to - from;
        }

        double middle() {
            return from + (to - from) / 2;
        }

        boolean isOnPaper() {
            return from >= 0 && to <= SIDE;
        }
    }
}
