package org.digitlab.synthesis;

import java.util.Arrays;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.InkPoint;
import org.digitlab.ink.Stroke;

/**
 * The way of the pen in numbers that can be compared: 16 points at equal distances along all strokes, fitted into a
 * square (after F. Alimoglu and E. Alpaydin 1996), and the number of strokes.
 */
final class StrokeFeatures {

    private static final int POINTS = 16;
    private static final double STROKE_WEIGHT = 0.5;

    private StrokeFeatures() {
    }

    static double[] of(Drawing drawing) {
        double length = drawing.strokes().stream().mapToDouble(StrokeFeatures::length).sum();
        double[] way = new double[2 * POINTS + 1];
        for (int i = 0; i < POINTS; i++) {
            InkPoint point = at(drawing, length * i / (POINTS - 1));
            way[i] = point.x();
            way[POINTS + i] = point.y();
        }
        double left = Arrays.stream(way, 0, POINTS).min().orElseThrow();
        double top = Arrays.stream(way, POINTS, 2 * POINTS).min().orElseThrow();
        double side = Math.max(Arrays.stream(way, 0, POINTS).max().orElseThrow() - left,
                Arrays.stream(way, POINTS, 2 * POINTS).max().orElseThrow() - top);
        for (int i = 0; i < 2 * POINTS; i++) {
            way[i] = side == 0 ? 0 : (way[i] - (i < POINTS ? left : top)) / side;
        }
        way[2 * POINTS] = STROKE_WEIGHT * drawing.strokes().size();
        return way;
    }

    private static double length(Stroke stroke) {
        double length = 0;
        for (int i = 1; i < stroke.points().size(); i++) {
            length += stroke.points().get(i - 1).distanceTo(stroke.points().get(i));
        }
        return length;
    }

    private static InkPoint at(Drawing drawing, double distance) {
        double left = distance;
        InkPoint last = null;
        for (Stroke stroke : drawing.strokes()) {
            last = stroke.points().get(0);
            for (InkPoint point : stroke.points()) {
                double step = last.distanceTo(point);
                if (left <= step && step > 0) {
                    double part = left / step;
                    return new InkPoint(last.x() + part * (point.x() - last.x()),
                            last.y() + part * (point.y() - last.y()));
                }
                left -= step;
                last = point;
            }
        }
        return last;
    }
}
