package org.digitlab.pictures.binarize;

import java.util.stream.IntStream;
import org.digitlab.pictures.image.GrayImage;

/**
 * How far each pixel is from the brightness of its paper: 0 paper, 255 black on white or white on black.
 *
 * <p>The paper is what is left of a coarse picture when all that is narrower than a few strokes is closed
 * (a morphological closing), which follows shadows and their edges.
 */
public final class BackgroundNormalization {

    /** How many pixels the longer side of the coarse picture has. */
    private static final int COARSE_SIDE = 500;
    /** A brightness under which paper is not told from ink. */
    private static final float DARKEST_PAPER = 16;
    private static final float LEAST = 24;
    private static final int WIDEST_PART = 4;
    /** Printed lines may outnumber strokes, and are thinner. */
    private static final int NARROWEST_PART = 40;
    private static final int REACH_IN_STROKES = 3;

    private final GrayImage brightness;
    private final int block;
    private final GrayImage coarse;
    private final boolean darkOnLight;

    private BackgroundNormalization(GrayImage given) {
        block = Math.max(1, Math.round((float) given.longerSide() / COARSE_SIDE));
        GrayImage reduced = given.reduced(block);
        darkOnLight = Polarity.isDarkOnLight(reduced);
        brightness = darkOnLight ? given : given.inverted();
        coarse = darkOnLight ? reduced : reduced.inverted();
    }

    public static GrayImage of(GrayImage brightness) {
        BackgroundNormalization contrast = new BackgroundNormalization(brightness);
        return contrast.before(contrast.paper());
    }

    /** Strokes may be as wide as a quarter of the picture until they have been looked at. */
    private GrayImage paper() {
        int widest = Math.max(1, coarse.longerSide() / WIDEST_PART);
        GrayImage first = closed(widest);
        boolean[] ink = new boolean[coarse.values.length];
        float strongest = 0;
        for (int i = 0; i < ink.length; i++) {
            strongest = Math.max(strongest, contrast(coarse.values[i], first.values[i]));
        }
        for (int i = 0; i < ink.length; i++) {
            ink[i] = contrast(coarse.values[i], first.values[i]) > Math.max(LEAST, strongest / 3);
        }
        int reach = Math.max(coarse.longerSide() / NARROWEST_PART,
                REACH_IN_STROKES * StrokeWidth.of(ink, coarse.width, coarse.height));
        return reach >= widest ? first : closed(reach);
    }

    private GrayImage closed(int reach) {
        return coarse.dilated(reach).eroded(reach).blurred(1);
    }

    /** Ink on paper takes its part of the light; light ink on a dark ground adds to it. */
    private float contrast(float value, float paper) {
        return Math.max(0, darkOnLight ? 255 * (1 - value / Math.max(DARKEST_PAPER, paper)) : paper - value);
    }

    private GrayImage before(GrayImage paper) {
        GrayImage contrast = new GrayImage(brightness.width, brightness.height);
        IntStream.range(0, contrast.height).parallel().forEach(y -> row(paper, y, contrast));
        return contrast;
    }

    private void row(GrayImage paper, int y, GrayImage contrast) {
        float[] light = light(paper, y);
        float scale = 1f / block;
        for (int x = 0; x < contrast.width; x++) {
            float column = Math.max(0, (x + 0.5f) * scale - 0.5f);
            int left = (int) column;
            float here = light[left] + (column - left) * (light[left + 1] - light[left]);
            int at = y * contrast.width + x;
            contrast.values[at] = contrast(brightness.values[at], here);
        }
    }

    /** The paper's brightness along a row of the picture; its last value twice. */
    private float[] light(GrayImage paper, int y) {
        float[] light = new float[paper.width + 1];
        float row = Math.max(0, (y + 0.5f) / block - 0.5f);
        int above = (int) row;
        int below = Math.min(paper.height - 1, above + 1);
        for (int x = 0; x < paper.width; x++) {
            light[x] = paper.at(x, above) + (row - above) * (paper.at(x, below) - paper.at(x, above));
        }
        light[paper.width] = light[paper.width - 1];
        return light;
    }
}
