package org.digitlab.pictures.binarize;

import java.util.stream.IntStream;
import org.digitlab.pictures.image.GrayImage;

/**
 * Computes the contrast between each pixel and its background: 0 background, 255 black on white or white on black.
 *
 * <p>The background is the morphological closing of a coarse picture, which removes all that is narrower than a few
 * strokes and follows shadows and their edges.
 */
public final class BackgroundNormalization {

    /** The longer side of the coarse picture in pixels. */
    private static final int COARSE_SIDE = 500;
    /** The minimum brightness of a background that ink is measured against. */
    private static final float MIN_BACKGROUND = 16;
    private static final float MIN_CONTRAST = 24;
    /** The maximum and minimum reach of the closing, as divisors of the longer side. */
    private static final int MAX_REACH_DIVISOR = 4;
    /** Printed lines, which are thinner, may outnumber strokes. */
    private static final int MIN_REACH_DIVISOR = 40;
    private static final int REACH_IN_STROKES = 3;

    private final GrayImage brightness;
    private final int block;
    private final GrayImage coarse;
    private final boolean darkOnLight;

    private BackgroundNormalization(GrayImage given) {
        block = Math.max(1, Math.round((float) given.longerSide() / COARSE_SIDE));
        GrayImage downsampled = given.downsampled(block);
        darkOnLight = Polarity.isDarkOnLight(downsampled);
        brightness = darkOnLight ? given : given.inverted();
        coarse = darkOnLight ? downsampled : downsampled.inverted();
    }

    /** Returns the contrast of a picture, given its brightness. */
    public static GrayImage of(GrayImage brightness) {
        BackgroundNormalization normalization = new BackgroundNormalization(brightness);
        return normalization.contrast(normalization.background());
    }

    /** Closes with the maximum reach first, to measure the width of the strokes. */
    private GrayImage background() {
        int widest = Math.max(1, coarse.longerSide() / MAX_REACH_DIVISOR);
        GrayImage first = closed(widest);
        boolean[] ink = new boolean[coarse.values.length];
        float strongest = 0;
        for (int i = 0; i < ink.length; i++) {
            strongest = Math.max(strongest, contrast(coarse.values[i], first.values[i]));
        }
        for (int i = 0; i < ink.length; i++) {
            ink[i] = contrast(coarse.values[i], first.values[i]) > Math.max(MIN_CONTRAST, strongest / 3);
        }
        int reach = Math.max(coarse.longerSide() / MIN_REACH_DIVISOR,
                REACH_IN_STROKES * StrokeWidth.of(ink, coarse.width, coarse.height));
        return reach >= widest ? first : closed(reach);
    }

    private GrayImage closed(int reach) {
        return coarse.dilated(reach).eroded(reach).blurred(1);
    }

    /** Dark ink absorbs a fraction of the light; light ink adds to a dark background. */
    private float contrast(float value, float background) {
        return Math.max(0, darkOnLight ? 255 * (1 - value / Math.max(MIN_BACKGROUND, background)) : background - value);
    }

    private GrayImage contrast(GrayImage background) {
        GrayImage contrast = new GrayImage(brightness.width, brightness.height);
        IntStream.range(0, contrast.height).parallel().forEach(y -> row(background, y, contrast));
        return contrast;
    }

    private void row(GrayImage background, int y, GrayImage contrast) {
        float[] under = backgroundRow(background, y);
        float scale = 1f / block;
        for (int x = 0; x < contrast.width; x++) {
            float column = Math.max(0, (x + 0.5f) * scale - 0.5f);
            int left = (int) column;
            float here = under[left] + (column - left) * (under[left + 1] - under[left]);
            int at = y * contrast.width + x;
            contrast.values[at] = contrast(brightness.values[at], here);
        }
    }

    /** Interpolates the background's brightness for a row of the picture; its last value is repeated. */
    private float[] backgroundRow(GrayImage background, int y) {
        float[] values = new float[background.width + 1];
        float row = Math.max(0, (y + 0.5f) / block - 0.5f);
        int above = (int) row;
        int below = Math.min(background.height - 1, above + 1);
        for (int x = 0; x < background.width; x++) {
            values[x] = background.at(x, above) + (row - above) * (background.at(x, below) - background.at(x, above));
        }
        values[background.width] = values[background.width - 1];
        return values;
    }
}
