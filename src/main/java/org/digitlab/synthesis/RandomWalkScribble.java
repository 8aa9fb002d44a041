package org.digitlab.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.InkPoint;
import org.digitlab.ink.Stroke;

/** Draws scribbles for evaluation, unlike those of {@link Scribbles}: random walks with smooth turns within a square. */
final class RandomWalkScribble {

    private static final double SIDE = 100;
    private static final double STEP = 2;

    private RandomWalkScribble() {
    }

    static Drawing drawing(SplittableRandom random) {
        double curvature = random.nextDouble(0.05, 0.5);
        double width = random.nextDouble(1.2, 3);
        List<Stroke> strokes = new ArrayList<>();
        for (int stroke = random.nextInt(1, 3); stroke > 0; stroke--) {
            strokes.add(new Stroke(walk(random, curvature, random.nextInt(250, 600)), width));
        }
        return new Drawing(strokes, null);
    }

    private static List<InkPoint> walk(SplittableRandom random, double curvature, int steps) {
        double x = random.nextDouble(SIDE);
        double y = random.nextDouble(SIDE);
        double direction = random.nextDouble(2 * Math.PI);
        double turning = 0;
        List<InkPoint> points = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            points.add(new InkPoint(x, y));
            turning = 0.9 * turning + curvature * random.nextGaussian() * 0.4;
            direction += turning;
            if (isOutside(x + STEP * Math.cos(direction))) {
                direction = Math.PI - direction;
            }
            if (isOutside(y + STEP * Math.sin(direction))) {
                direction = -direction;
            }
            x += STEP * Math.cos(direction);
            y += STEP * Math.sin(direction);
        }
        return points;
    }

    private static boolean isOutside(double coordinate) {
        return coordinate < 0 || coordinate > SIDE;
    }
}
