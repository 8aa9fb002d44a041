package org.digitlab.training.augmentation;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.digitlab.data.LabeledImages;

/**
 * A smooth random displacement of every pixel: uniform noise, smoothed by a Gaussian with a sigma of four pixels (Simard,
 * Steinkraus and Platt 2003). It is computed at every other pixel and interpolated between, which takes a seventh of the
 * time.
 */
final class ElasticField {

    private static final int SIDE = LabeledImages.SIDE;
    /** Number of points along each axis, at pixels 0, 2, 4 and so on. */
    private static final int POINTS = SIDE / 2 + 1;
    /** Standard deviation of the Gaussian, in points. */
    private static final double SIGMA = 2;
    private static final int RADIUS = 4;
    /** Values per row; the noise extends beyond the image, or the field would be weaker at its edge. */
    private static final int NOISE = POINTS + 2 * RADIUS;
    private static final float[] KERNEL = kernel();
    /** Factor that makes the standard deviation of the smoothed noise 1. */
    private static final double UNIT = Math.sqrt(3) / squares();

    /** One value more than needed, because random numbers are drawn in pairs. */
    private final float[] noise = new float[NOISE * NOISE + 1];
    /** Rows as long as those of the noise; values beyond the points are not used. */
    private final float[] smoothRows = new float[NOISE * NOISE - 2 * RADIUS];
    private final float[] points = new float[POINTS * NOISE - 2 * RADIUS];
    private final float[] weights = new float[KERNEL.length];
    private final float[] x = new float[SIDE * SIDE];
    private final float[] y = new float[SIDE * SIDE];

    /** Draws a new field with this standard deviation along each axis, in pixels; at 0 the field stays as it is. */
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

    /** Returns the displacement of a pixel to the right, in pixels. */
    float x(int pixel) {
        return x[pixel];
    }

    /** Returns the displacement of a pixel downwards, in pixels. */
    float y(int pixel) {
        return y[pixel];
    }

    private void draw(SplittableRandom random, float[] field) {
        for (int i = 0; i < noise.length; i += 2) {
            long bits = random.nextLong();
            noise[i] = (int) bits * 0x1p-31f;
            noise[i + 1] = (int) (bits >> 32) * 0x1p-31f;
        }
        smooth(noise, 1, KERNEL, smoothRows);
        smooth(smoothRows, NOISE, weights, points);
        interpolate(field);
    }

    /** Smooths along one axis; unrolled, so that the JVM vectorises the loop. */
    private static void smooth(float[] from, int step, float[] kernel, float[] to) {
        float outermost = kernel[0];
        float outer = kernel[1];
        float inner = kernel[2];
        float innermost = kernel[3];
        float centre = kernel[RADIUS];
        for (int i = 0; i < to.length; i++) {
            to[i] = outermost * (from[i] + from[i + 8 * step]) + outer * (from[i + step] + from[i + 7 * step])
                    + inner * (from[i + 2 * step] + from[i + 6 * step])
                    + innermost * (from[i + 3 * step] + from[i + 5 * step]) + centre * from[i + 4 * step];
        }
    }

    /** Interpolates from points to pixels. */
    private void interpolate(float[] field) {
        for (int row = 0; row < SIDE; row++) {
            int upper = row / 2 * NOISE;
            int lower = (row + 1) / 2 * NOISE;
            float left = (points[upper] + points[lower]) / 2;
            for (int i = 0; i < POINTS - 1; i++) {
                float right = (points[upper + i + 1] + points[lower + i + 1]) / 2;
                field[row * SIDE + 2 * i] = left;
                field[row * SIDE + 2 * i + 1] = (left + right) / 2;
                left = right;
            }
        }
    }

    private static float[] kernel() {
        double[] bell = new double[2 * RADIUS + 1];
        Arrays.setAll(bell, i -> Math.exp(-(i - RADIUS) * (i - RADIUS) / (2 * SIGMA * SIGMA)));
        double sum = Arrays.stream(bell).sum();
        float[] kernel = new float[bell.length];
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = (float) (bell[i] / sum);
        }
        return kernel;
    }

    /** Returns the sum of the squares of the kernel. */
    private static double squares() {
        double sum = 0;
        for (float weight : KERNEL) {
            sum += weight * weight;
        }
        return sum;
    }
}
