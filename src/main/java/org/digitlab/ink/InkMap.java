package org.digitlab.ink;

import java.util.Arrays;

/** How much darker or lighter than its background each pixel of a picture is: 0 background, 1 full ink. */
final class InkMap {

    /** Less contrast than this, of 255, is paper and not a digit. */
    private static final float MIN_CONTRAST = 24;
    private static final int LEVELS = 256;
    /** Turns a median deviation into three standard deviations of noise. */
    private static final float NOISE = 3 * 1.4826f;

    final int width;
    final int height;
    final float[] ink;
    /** What is ink beyond doubt. */
    final boolean[] sure;

    private InkMap(int width, int height, float[] ink, boolean[] sure) {
        this.width = width;
        this.height = height;
        this.ink = ink;
        this.sure = sure;
    }

    /** The ink of a picture, dark on light or light on dark; null if it has none. */
    static InkMap of(GreyPicture picture) {
        float[] border = picture.border();
        float background = median(border);
        float[] ink = contrast(picture.brightness(), background);
        for (int i = 0; i < border.length; i++) {
            border[i] = Math.abs(border[i] - background);
        }
        float threshold = threshold(ink);
        float full = meanAbove(ink, threshold);
        if (!(full >= MIN_CONTRAST)) {
            return null;
        }
        float noise = Math.min(threshold / 2, NOISE * median(border));
        boolean[] sure = new boolean[ink.length];
        for (int i = 0; i < ink.length; i++) {
            sure[i] = ink[i] > threshold;
            ink[i] = Math.max(0, Math.min(1, (ink[i] - noise) / (full - noise)));
        }
        return new InkMap(picture.width(), picture.height(), ink, sure);
    }

    /** The side of the background with the stronger deviations is the ink's. */
    private static float[] contrast(float[] brightness, float background) {
        double darker = 0;
        double lighter = 0;
        for (float value : brightness) {
            double deviation = value - background;
            if (deviation < 0) {
                darker += deviation * deviation;
            } else {
                lighter += deviation * deviation;
            }
        }
        float sign = darker > lighter ? -1 : 1;
        float[] contrast = new float[brightness.length];
        for (int i = 0; i < contrast.length; i++) {
            contrast[i] = Math.max(0, sign * (brightness[i] - background));
        }
        return contrast;
    }

    static float median(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Otsu's threshold (1979): parts the values into two groups that differ most. */
    private static float threshold(float[] values) {
        int[] histogram = new int[LEVELS];
        double total = 0;
        for (float value : values) {
            int level = Math.min(LEVELS - 1, (int) value);
            histogram[level]++;
            total += level;
        }
        long below = 0;
        double sumBelow = 0;
        double best = -1;
        int threshold = 0;
        for (int level = 0; level < LEVELS; level++) {
            below += histogram[level];
            sumBelow += (double) level * histogram[level];
            long above = values.length - below;
            if (below > 0 && above > 0) {
                double difference = sumBelow / below - (total - sumBelow) / above;
                double spread = (double) below * above * difference * difference;
                if (spread > best) {
                    best = spread;
                    threshold = level;
                }
            }
        }
        return threshold + 1;
    }

    private static float meanAbove(float[] values, float threshold) {
        double sum = 0;
        int count = 0;
        for (float value : values) {
            if (value > threshold) {
                sum += value;
                count++;
            }
        }
        return (float) (sum / count);
    }

    /** Forgets spots much smaller than the largest: dust, not strokes. */
    void removeDust() {
        Spots spots = Spots.of(sure, width, height);
        for (int i = 0; i < ink.length; i++) {
            if (spots.isDust(i)) {
                sure[i] = false;
                ink[i] = 0;
            }
        }
    }
}
