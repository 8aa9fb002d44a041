package org.digitlab.synthesis;

import java.util.Arrays;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.InkPoint;
import org.digitlab.ink.Stroke;

/**
 * Features of a drawing for comparing handwriting styles: 16 points at equal distances along all strokes, scaled to the
 * unit square (after F. Alimoglu and E. Alpaydin 1996), and the weighted number of strokes.
 */
final class StrokeFeatures {

    private static final int POINTS = 16;
    private static final double STROKE_WEIGHT = 0.5;

    private StrokeFeatures() {
    }

    static double[] of(Drawing drawing) {
        double length = drawing.strokes().stream().mapToDouble(StrokeFeatures::length).sum();
        double[] features = new double[2 * POINTS + 1];
        for (int i = 0; i < POINTS; i++) {
            InkPoint point = at(drawing, length * i / (POINTS - 1));
            features[i] = point.x();
            features[POINTS + i] = point.y();
        }
        double left = Arrays.stream(features, 0, POINTS).min().orElseThrow();
        double top = Arrays.stream(features, POINTS, 2 * POINTS).min().orElseThrow();
        double side = Math.max(Arrays.stream(features, 0, POINTS).max().orElseThrow() - left,
                Arrays.stream(features, POINTS, 2 * POINTS).max().orElseThrow() - top);
        for (int i = 0; i < 2 * POINTS; i++) {
            features[i] = side == 0 ? 0 : (features[i] - (i < POINTS ? left : top)) / side;
        }
        features[2 * POINTS] = STROKE_WEIGHT * drawing.strokes().size();
        return features;
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
                    return last.towards(point, left / step);
                }
                left -= step;
                last = point;
            }
        }
        return last;
    }
}
