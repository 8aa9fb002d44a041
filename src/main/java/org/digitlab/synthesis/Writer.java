package org.digitlab.synthesis;

import java.util.SplittableRandom;
import org.digitlab.ink.Stroke;

/**
 * The random characteristics of a writer and a pen. Lengths are fractions of a digit's height.
 *
 * @param slant    how far the top leans to the right
 * @param turn     rotation of the whole digit, in radians
 * @param aspect   width as a multiple of the skeleton's
 * @param taper    how much wider the top is than the bottom
 * @param bend     how far the middle bulges to the right
 * @param waist    how far the middle is lowered: the upper loop grows, the lower shrinks
 * @param unsteady standard deviation of each point
 * @param tremor   amplitude of the hand's tremor
 * @param rough    standard deviation of the noise of the pen's measured positions
 * @param careless standard deviation of the length by which strokes overshoot or fall short at their ends
 * @param hasty    whether corners are rounded
 * @param joined   whether the pen stays on the paper between strokes
 * @param width    pen width in pixels of the 28 × 28 image
 * @param spacing  distance of a stroke's points
 * @param grid     resolution of the pen's positions
 */
record Writer(double slant, double turn, double aspect, double taper, double bend, double waist, double unsteady,
        double tremor, double rough, double careless, boolean hasty, boolean joined, double width,
        double spacing, double grid) {

    private static final double DEFAULT_WIDTH = 2.1;
    private static final double MAX_WIDTH = 3.6;

    static Writer sample(SplittableRandom random) {
        return new Writer(normal(random, 0.1, 0.2), normal(random, 0, 0.1), Math.exp(normal(random, 0, 0.25)),
                normal(random, 0, 0.15), normal(random, 0, 0.05), normal(random, 0, 0.25),
                random.nextDouble(0.01, 0.05), occurs(random, 0.25) ? random.nextDouble(0.005, 0.025) : 0,
                occurs(random, 0.15) ? random.nextDouble(0.015) : 0, random.nextDouble(0, 0.06),
                occurs(random, 0.25), occurs(random, 0.04), width(random), random.nextDouble(0.02, 0.12),
                occurs(random, 0.2) ? random.nextDouble(0.02, 0.09) : 0.002);
    }

    static boolean occurs(SplittableRandom random, double probability) {
        return random.nextDouble() < probability;
    }

    static double normal(SplittableRandom random, double mean, double deviation) {
        return mean + deviation * Math.max(-2.5, Math.min(2.5, random.nextGaussian()));
    }

    private static double width(SplittableRandom random) {
        double width = DEFAULT_WIDTH * Math.exp(normal(random, 0, 0.3));
        return Math.max(Stroke.MIN_WIDTH, Math.min(MAX_WIDTH, width));
    }
}
