package org.digitlab.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.InkPoint;
import org.digitlab.ink.Stroke;

/**
 * A pen that wanders and turns back at the edges of its paper, at random in its turning and its speed: scribbles to
 * measure on, made in another way than {@link Scribbles}.
 */
final class RandomWalkScribble {

    private static final double PAPER = 100;
    private static final double STEP = 2;

    private RandomWalkScribble() {
    }

    static Drawing drawing(SplittableRandom random) {
        double restless = random.nextDouble(0.05, 0.5);
        double width = random.nextDouble(1.2, 3);
        List<Stroke> strokes = new ArrayList<>();
        for (int stroke = random.nextInt(1, 3); stroke > 0; stroke--) {
            strokes.add(new Stroke(walk(random, restless, random.nextInt(250, 600)), width));
        }
        return new Drawing(strokes, null);
    }

    private static List<InkPoint> walk(SplittableRandom random, double restless, int steps) {
        double x = random.nextDouble(PAPER);
        double y = random.nextDouble(PAPER);
        double direction = random.nextDouble(2 * Math.PI);
        double turning = 0;
        List<InkPoint> points = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            points.add(new InkPoint(x, y));
            turning = 0.9 * turning + restless * random.nextGaussian() * 0.4;
            direction += turning;
            if (isBeside(x + STEP * Math.cos(direction))) {
                direction = Math.PI - direction;
            }
            if (isBeside(y + STEP * Math.sin(direction))) {
                direction = -direction;
            }
            x += STEP * Math.cos(direction);
            y += STEP * Math.sin(direction);
        }
        return points;
    }

    private static boolean isBeside(double coordinate) {
        return coordinate < 0 || coordinate > PAPER;
    }
}
