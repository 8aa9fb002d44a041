package org.digitlab.synthesis;

import java.util.ArrayList;
import java.util.List;

/**
 * A smooth line through given points: a centripetal Catmull-Rom spline (Yuksel, Schaefer and Keyser 2011), which adds no
 * loops or cusps, with corners where the points have them.
 */
final class Spline {

    private static final int STEPS = 8;

    private Spline() {
    }

    /** Returns the line as points close to each other, including the corners and without repeated points. */
    static List<ControlPoint> through(List<ControlPoint> points) {
        List<ControlPoint> line = new ArrayList<>(List.of(points.get(0)));
        for (int i = 0; i + 1 < points.size(); i++) {
            ControlPoint from = points.get(i);
            ControlPoint to = points.get(i + 1);
            if (from.distanceTo(to) > 0) {
                ControlPoint before = i == 0 || from.corner() ? to.towards(from, 2) : points.get(i - 1);
                ControlPoint after = i + 2 == points.size() || to.corner() ? from.towards(to, 2) : points.get(i + 2);
                addPiece(line, before, from, to, after);
            }
        }
        return line;
    }

    /** Adds the piece between {@code b} and {@code c} by the pyramidal algorithm of Barry and Goldman (1988). */
    private static void addPiece(List<ControlPoint> line, ControlPoint a, ControlPoint b, ControlPoint c,
            ControlPoint d) {
        double tb = interval(a, b);
        double tc = tb + interval(b, c);
        double td = tc + interval(c, d);
        for (int step = 1; step < STEPS; step++) {
            double t = tb + (tc - tb) * step / STEPS;
            ControlPoint ab = a.towards(b, t / tb);
            ControlPoint bc = b.towards(c, (t - tb) / (tc - tb));
            ControlPoint cd = c.towards(d, (t - tc) / (td - tc));
            ControlPoint abc = ab.towards(bc, t / tc);
            ControlPoint bcd = bc.towards(cd, (t - tb) / (td - tb));
            line.add(abc.towards(bcd, (t - tb) / (tc - tb)));
        }
        line.add(c);
    }

    private static double interval(ControlPoint from, ControlPoint to) {
        return Math.max(1e-6, Math.sqrt(from.distanceTo(to)));
    }
}
