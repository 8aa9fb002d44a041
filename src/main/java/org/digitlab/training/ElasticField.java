package org.digitlab.training;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.digitlab.data.LabeledImages;

/**
 * A random displacement of every pixel that varies smoothly over the image: even noise, smoothed by a Gaussian of four
 * pixels (Simard, Steinkraus and Platt 2003). So smooth a field needs to be known at every other pixel only; between
 * these it is interpolated, which takes a seventh of the time.
 */
final class ElasticField {

    private static final int SIDE = LabeledImages.SIDE;
    /** Points along each axis, at pixels 0, 2, 4 and so on. */
    private static final int POINTS = SIDE / 2 + 1;
    /** In points. */
    private static final double SIGMA = 2;
    private static final int RADIUS = 4;
    /** The noise goes beyond the image, or the field would be weaker at its edge. */
    private static final int NOISE = POINTS + 2 * RADIUS;
    private static final float[] KERNEL = kernel();
    /** Makes the standard deviation of smoothed noise 1: smoothing leaves as much as the squares of the weights. */
    private static final double UNIT = Math.sqrt(3) / squares();

    /** One more than there are points, for random numbers come in pairs. */
    private final float[] noise = new float[NOISE * NOISE + 1];
    private final float[] rows = new float[NOISE * POINTS];
    private final float[] points = new float[POINTS * POINTS];
    private final float[] weights = new float[KERNEL.length];
    private final float[] x = new float[SIDE * SIDE];
    private final float[] y = new float[SIDE * SIDE];

    /** @param strength the standard deviation of the displacement along each axis, in pixels */
    void draw(SplittableRandom random, double strength) {
        if (strength == 0) {
            return;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (KERNEL[i] * strength * UNIT);
        }
        draw(random, x);
        draw(random, y);
    }

    /** How far to the right of a pixel its new value is. */
    float x(int pixel) {
        return x[pixel];
    }

    /** How far below a pixel its new value is. */
    float y(int pixel) {
        return y[pixel];
    }

    private void draw(SplittableRandom random, float[] field) {
        for (int i = 0; i < noise.length; i += 2) {
            long bits = random.nextLong();
            noise[i] = (int) bits * 0x1p-31f;
            noise[i + 1] = (int) (bits >> 32) * 0x1p-31f;
        }
        smooth();
        spread(field);
    }

    private void smooth() {
        Arrays.fill(rows, 0);
        for (int row = 0; row < NOISE; row++) {
            for (int k = 0; k < KERNEL.length; k++) {
                add(KERNEL[k], noise, row * NOISE + k, rows, row * POINTS);
            }
        }
        Arrays.fill(points, 0);
        for (int row = 0; row < POINTS; row++) {
            for (int k = 0; k < KERNEL.length; k++) {
                add(weights[k], rows, (row + k) * POINTS, points, row * POINTS);
            }
        }
    }

    /** From points to pixels. */
    private void spread(float[] field) {
        for (int row = 0; row < SIDE; row++) {
            int upper = row / 2 * POINTS;
            int lower = (row + 1) / 2 * POINTS;
            for (int i = 0; i < POINTS - 1; i++) {
                float left = (points[upper + i] + points[lower + i]) / 2;
                float right = (points[upper + i + 1] + points[lower + i + 1]) / 2;
                field[row * SIDE + 2 * i] = left;
                field[row * SIDE + 2 * i + 1] = (left + right) / 2;
            }
        }
    }

    /** Adds a row of values times a weight; so plain that Java makes vector instructions of it. */
    private static void add(float weight, float[] values, int from, float[] sums, int to) {
        for (int i = 0; i < POINTS; i++) {
            sums[to + i] += weight * values[from + i];
        }
    }

    private static float[] kernel() {
        double[] bell = new double[2 * RADIUS + 1];
        for (int i = 0; i < bell.length; i++) {
            bell[i] = Math.exp(-(i - RADIUS) * (i - RADIUS) / (2 * SIGMA * SIGMA));
        }
        double sum = Arrays.stream(bell).sum();
        float[] kernel = new float[bell.length];
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = (float) (bell[i] / sum);
        }
        return kernel;
    }

    private static double squares() {
        double sum = 0;
        for (float weight : KERNEL) {
            sum += weight * weight;
        }
        return sum;
    }
}
