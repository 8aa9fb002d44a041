package org.digitlab.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Generates skeletons of scribbles: tangles, filled shapes, dashes and coils. */
final class Scribbles {

    private static final List<Function<SplittableRandom, List<List<ControlPoint>>>> KINDS =
            List.of(Scribbles::tangle, Scribbles::tangle, Scribbles::filled, Scribbles::dashes, Scribbles::coil);

    /** The minimum width; narrower shapes look like a 1. */
    private static final double MIN_WIDTH = 0.4;

    private Scribbles() {
    }

    static Skeleton sample(SplittableRandom random) {
        return new Skeleton("", "scribble", 1, KINDS.get(random.nextInt(KINDS.size())).apply(random));
    }

    private static List<List<ControlPoint>> tangle(SplittableRandom random) {
        double angular = random.nextDouble();
        List<List<ControlPoint>> strokes = new ArrayList<>();
        for (int stroke = random.nextInt(1, 4); stroke > 0; stroke--) {
            List<ControlPoint> points = new ArrayList<>();
            for (int point = random.nextInt(5, 18); point > 0; point--) {
                points.add(anywhere(random, random.nextDouble() < angular));
            }
            strokes.add(points);
        }
        return strokes;
    }

    /** Returns a zigzag that fills a shape whose width changes from top to bottom. */
    private static List<List<ControlPoint>> filled(SplittableRandom random) {
        double top = random.nextDouble(MIN_WIDTH, 1);
        double middle = random.nextDouble(MIN_WIDTH, 1);
        double bottom = random.nextDouble(MIN_WIDTH, 1);
        double step = random.nextDouble(2, 12);
        boolean corners = random.nextBoolean();
        List<ControlPoint> points = new ArrayList<>();
        double side = 1;
        for (double y = 0; y <= 100; y += step) {
            double t = y / 50;
            double half = t < 1 ? top + (middle - top) * t : middle + (bottom - middle) * (t - 1);
            points.add(new ControlPoint(30 + side * 40 * half, y, corners));
            side = -side;
        }
        return List.of(points);
    }

    private static List<List<ControlPoint>> dashes(SplittableRandom random) {
        double length = random.nextDouble(10, 90);
        List<List<ControlPoint>> strokes = new ArrayList<>();
        for (int stroke = random.nextInt(3, 14); stroke > 0; stroke--) {
            ControlPoint start = anywhere(random, false);
            double angle = random.nextDouble(2 * Math.PI);
            strokes.add(List.of(start, start.moved(length * Math.cos(angle), length * Math.sin(angle))));
        }
        return strokes;
    }

    /** Returns a spiral that drifts to one side. */
    private static List<List<ControlPoint>> coil(SplittableRandom random) {
        double turns = random.nextDouble(2.5, 7);
        double radius = random.nextDouble(10, 30);
        double right = random.nextDouble(8, 20);
        double down = random.nextDouble(-8, 8);
        List<ControlPoint> points = new ArrayList<>();
        for (double turn = 0; turn < turns; turn += 0.125) {
            double angle = 2 * Math.PI * turn;
            points.add(new ControlPoint(30 + radius * Math.cos(angle) + right * turn,
                    50 + radius * Math.sin(angle) + down * turn, false));
        }
        return List.of(points);
    }

    private static ControlPoint anywhere(SplittableRandom random, boolean corner) {
        return new ControlPoint(random.nextDouble(-20, 80), random.nextDouble(0, 100), corner);
    }
}
