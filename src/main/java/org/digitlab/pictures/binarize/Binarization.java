package org.digitlab.pictures.binarize;

import java.util.stream.IntStream;
import org.digitlab.pictures.image.GrayImage;

/** Which pixels of a picture are ink. */
public final class Binarization {

    /** Less contrast than this, of 255, is paper and no writing. */
    private static final float MIN_CONTRAST = 24;
    /** Turns a median deviation into five standard deviations of noise. */
    private static final float NOISE = 5 * 1.4826f;
    private static final int SAMPLES = 50_000;
    private static final int BLOCKS = 500;
    /** How far a strong stroke dims what lies beside it, as a part of the picture's longer side. */
    private static final int DIMMED_PART = 40;
    /** Of the strongest ink around, which ruled lines and the shine of the other side do not have. */
    private static final float STRONG = 0.5f;

    public final int width;
    public final int height;
    /** 0 paper to 255; noise is taken off. */
    public final float[] contrast;
    /** More than noise. */
    public final boolean[] visible;
    /** Visible, and as strong as writing: at least half as strong as the ink around it. */
    public final boolean[] ink;

    private Binarization(GrayImage plane, float noise, float threshold) {
        width = plane.width;
        height = plane.height;
        contrast = plane.values;
        visible = new boolean[contrast.length];
        ink = new boolean[contrast.length];
        int block = Math.max(1, Math.round((float) plane.longerSide() / BLOCKS));
        GrayImage coarse = plane.reduced(block);
        GrayImage strongest = coarse.dilated(Math.max(1, coarse.longerSide() / DIMMED_PART));
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int cell = 0; cell < strongest.width; cell++) {
                float strong = Math.max(threshold, STRONG * (strongest.at(cell, y / block) - noise));
                for (int x = cell * block; x < Math.min(width, (cell + 1) * block); x++) {
                    tell(y * width + x, noise, threshold, strong);
                }
            }
        });
    }

    private void tell(int pixel, float noise, float threshold, float strong) {
        float value = contrast[pixel] - noise;
        contrast[pixel] = Math.max(0, value);
        visible[pixel] = value > threshold;
        ink[pixel] = value > strong;
    }

    /** @param contrast is used up */
    public static Binarization of(GrayImage contrast) {
        float paper = median(contrast.values, 0);
        return new Binarization(contrast, paper, Math.max(MIN_CONTRAST, NOISE * median(contrast.values, paper)));
    }

    /** Of how far they are from the centre. */
    private static float median(float[] values, float centre) {
        Histogram distances = new Histogram();
        double step = Math.max(1, (double) values.length / SAMPLES);
        for (double i = 0; i < values.length; i += step) {
            distances.add(Math.abs(values[(int) i] - centre));
        }
        return distances.quantile(0.5);
    }
}
