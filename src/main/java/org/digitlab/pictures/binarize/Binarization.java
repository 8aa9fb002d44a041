package org.digitlab.pictures.binarize;

import java.util.stream.IntStream;
import org.digitlab.pictures.image.GrayImage;

/** The ink of a picture, as masks. */
public final class Binarization {

    /** The contrast, of 255, below which a pixel is paper. */
    private static final float MIN_CONTRAST = 24;
    /** Converts a median deviation to five standard deviations. */
    private static final float NOISE = 5 * 1.4826f;
    private static final int SAMPLES = 50_000;
    private static final int BLOCKS = 500;
    /** The distance at which strong ink raises the threshold, as a divisor of the picture's longer side. */
    private static final int NEIGHBOURHOOD_DIVISOR = 40;
    /** The fraction of the strongest ink nearby that ruled lines and ink of the reverse side do not reach. */
    private static final float STRONG = 0.5f;

    public final int width;
    public final int height;
    /** 0 paper to 255, after subtraction of the noise. */
    public final float[] contrast;
    /** Pixels whose contrast exceeds the noise. */
    public final boolean[] visible;
    /** Visible pixels as strong as writing: with at least half of the contrast of the strongest ink nearby. */
    public final boolean[] ink;

    private Binarization(GrayImage given, float noise, float threshold) {
        width = given.width;
        height = given.height;
        contrast = given.values;
        visible = new boolean[contrast.length];
        ink = new boolean[contrast.length];
        int block = Math.max(1, Math.round((float) given.longerSide() / BLOCKS));
        GrayImage coarse = given.downsampled(block);
        GrayImage strongest = coarse.dilated(Math.max(1, coarse.longerSide() / NEIGHBOURHOOD_DIVISOR));
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int cell = 0; cell < strongest.width; cell++) {
                float strong = Math.max(threshold, STRONG * (strongest.at(cell, y / block) - noise));
                for (int x = cell * block; x < Math.min(width, (cell + 1) * block); x++) {
                    classify(y * width + x, noise, threshold, strong);
                }
            }
        });
    }

    private void classify(int pixel, float noise, float threshold, float strong) {
        float value = contrast[pixel] - noise;
        contrast[pixel] = Math.max(0, value);
        visible[pixel] = value > threshold;
        ink[pixel] = value > strong;
    }

    /** @param contrast modified by this call */
    public static Binarization of(GrayImage contrast) {
        float paper = median(contrast.values, 0);
        return new Binarization(contrast, paper, Math.max(MIN_CONTRAST, NOISE * median(contrast.values, paper)));
    }

    /** Returns the median distance from {@code centre}, of a sample of the values. */
    private static float median(float[] values, float centre) {
        Histogram distances = new Histogram();
        double step = Math.max(1, (double) values.length / SAMPLES);
        for (double i = 0; i < values.length; i += step) {
            distances.add(Math.abs(values[(int) i] - centre));
        }
        return distances.quantile(0.5);
    }
}
