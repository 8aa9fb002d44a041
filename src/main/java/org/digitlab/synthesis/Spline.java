package org.digitlab.synthesis;

import java.util.ArrayList;
import java.util.List;

/**
 * The smooth line through given points: a centripetal Catmull-Rom spline (Yuksel, Schaefer and Keyser 2011), which makes
 * no loops of its own; it breaks at corners.
 */
final class Spline {

    private static final int STEPS = 8;

    private Spline() {
    }

    /** The line as points close to each other; corners stay among them, and no two points are the same. */
    static List<ControlPoint> through(List<ControlPoint> knots) {
        List<ControlPoint> line = new ArrayList<>(List.of(knots.get(0)));
        for (int i = 0; i + 1 < knots.size(); i++) {
            ControlPoint from = knots.get(i);
            ControlPoint to = knots.get(i + 1);
            if (from.distanceTo(to) > 0) {
                ControlPoint before = i == 0 || from.corner() ? to.towards(from, 2) : knots.get(i - 1);
                ControlPoint after = i + 2 == knots.size() || to.corner() ? from.towards(to, 2) : knots.get(i + 2);
                addPiece(line, before, from, to, after);
            }
        }
        return line;
    }

    /** Barry and Goldman's pyramid, between the inner two. */
    private static void addPiece(List<ControlPoint> line, ControlPoint a, ControlPoint b, ControlPoint c, ControlPoint d) {
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
