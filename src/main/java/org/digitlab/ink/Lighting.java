package org.digitlab.ink;

import java.util.Arrays;

/**
 * The light on a photographed sheet. Lamps and shadows are smooth, so it is a cubic surface through what is not ink.
 */
final class Lighting {

    /** A border that varies more than this, of 255, is unevenly lit; noise and a digit that touches it vary less. */
    private static final double UNEVEN = 8;
    private static final float PAPER = 128;
    private static final float DARKEST = 16;
    private static final int TERMS = 10;
    private static final int SAMPLES_A_SIDE = 64;
    private static final int ROUNDS = 12;
    /** How many median deviations from the surface still count as background. */
    private static final double BACKGROUND = 1.5;

    private final GreyPicture picture;
    private final double[] surface;

    private Lighting(GreyPicture picture) {
        this.picture = picture;
        surface = fit();
    }

    /** The picture as if its background were lit evenly; the very picture if it is. */
    static GreyPicture evened(GreyPicture picture) {
        float[] border = picture.border();
        float middle = InkMap.median(border);
        float[] deviations = deviations(border, middle);
        return InkMap.median(deviations) > UNEVEN ? new Lighting(picture).evened(middle) : picture;
    }

    /** Ink on paper takes its part of the light; light ink on a dark ground adds to it. */
    private GreyPicture evened(float level) {
        float[] even = new float[picture.brightness().length];
        for (int i = 0; i < even.length; i++) {
            float value = picture.brightness()[i];
            float light = (float) at(i);
            even[i] = level >= PAPER ? value * level / Math.max(DARKEST, light) : value + level - light;
        }
        return new GreyPicture(picture.width(), picture.height(), even);
    }

    /** Least squares, again and again without what lies far from the surface: that is ink. */
    private double[] fit() {
        int[] samples = samples();
        double[] fitted = solve(samples, new float[samples.length], Double.POSITIVE_INFINITY);
        for (int round = 0; round < ROUNDS; round++) {
            float[] distances = new float[samples.length];
            for (int i = 0; i < samples.length; i++) {
                distances[i] = (float) Math.abs(picture.brightness()[samples[i]] - value(fitted, samples[i]));
            }
            fitted = solve(samples, distances, Math.max(1, BACKGROUND * InkMap.median(distances)));
        }
        return fitted;
    }

    private int[] samples() {
        int stepX = Math.max(1, picture.width() / SAMPLES_A_SIDE);
        int stepY = Math.max(1, picture.height() / SAMPLES_A_SIDE);
        int columns = (picture.width() + stepX - 1) / stepX;
        int[] samples = new int[columns * ((picture.height() + stepY - 1) / stepY)];
        Arrays.setAll(samples, i -> i / columns * stepY * picture.width() + i % columns * stepX);
        return samples;
    }

    private double[] solve(int[] samples, float[] distances, double farthest) {
        double[][] equations = new double[TERMS][TERMS + 1];
        for (int i = 0; i < samples.length; i++) {
            if (distances[i] <= farthest) {
                add(equations, terms(samples[i]), picture.brightness()[samples[i]]);
            }
        }
        for (int row = 0; row < TERMS; row++) {
            // A picture of a few pixels does not determine all terms.
            equations[row][row] += 1e-6 * samples.length;
        }
        return LinearEquations.solve(equations);
    }

    private static void add(double[][] equations, double[] terms, double value) {
        for (int row = 0; row < TERMS; row++) {
            for (int column = 0; column < TERMS; column++) {
                equations[row][column] += terms[row] * terms[column];
            }
            equations[row][TERMS] += terms[row] * value;
        }
    }

    private double at(int pixel) {
        return value(surface, pixel);
    }

    private double value(double[] coefficients, int pixel) {
        double[] terms = terms(pixel);
        double sum = 0;
        for (int i = 0; i < TERMS; i++) {
            sum += coefficients[i] * terms[i];
        }
        return sum;
    }

    private double[] terms(int pixel) {
        double x = 2.0 * (pixel % picture.width()) / picture.width() - 1;
        double y = 2.0 * (pixel / picture.width()) / picture.height() - 1;
        return new double[] {1, x, y, x * x, x * y, y * y, x * x * x, x * x * y, x * y * y, y * y * y};
    }

    private static float[] deviations(float[] values, float middle) {
        float[] deviations = values.clone();
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = Math.abs(deviations[i] - middle);
        }
        return deviations;
    }
}
