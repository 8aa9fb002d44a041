package org.digitlab.pictures.binarize;

import java.util.Arrays;
import org.digitlab.pictures.image.GrayImage;

/**
 * Decides whether ink is darker or lighter than its background.
 *
 * <p>Strokes are thin and the background is not: a pixel that is darker than the pixels at a stroke's distance on both
 * sides belongs to a dark stroke. If strokes are as wide as the gaps between them, the border shows the background.
 */
final class Polarity {

    /** The fraction of dark strokes above which the result is clear. */
    private static final double CLEAR = 0.65;
    private static final int MAX_REACH_DIVISOR = 6;

    private final GrayImage brightness;
    private double dark;
    private double light;

    private Polarity(GrayImage brightness) {
        this.brightness = brightness;
    }

    /** @param brightness coarse, so that strokes are narrow */
    static boolean isDarkOnLight(GrayImage brightness) {
        Polarity polarity = new Polarity(brightness);
        for (int reach = 1; reach <= Math.max(1, brightness.longerSide() / MAX_REACH_DIVISOR); reach *= 2) {
            polarity.compare(reach);
        }
        double fraction = polarity.dark / (polarity.dark + polarity.light);
        if (fraction > CLEAR || fraction < 1 - CLEAR) {
            return fraction > CLEAR;
        }
        return polarity.isDarkerThanBorder();
    }

    private void compare(int reach) {
        for (int y = 0; y < brightness.height; y++) {
            for (int x = 0; x < brightness.width; x++) {
                if (x >= reach && x + reach < brightness.width) {
                    compare(brightness.at(x, y), brightness.at(x - reach, y), brightness.at(x + reach, y));
                }
                if (y >= reach && y + reach < brightness.height) {
                    compare(brightness.at(x, y), brightness.at(x, y - reach), brightness.at(x, y + reach));
                }
            }
        }
    }

    private void compare(float value, float before, float after) {
        float valley = Math.min(before, after) - value;
        float ridge = value - Math.max(before, after);
        if (valley > 0) {
            dark += valley * valley;
        } else if (ridge > 0) {
            light += ridge * ridge;
        }
    }

    private boolean isDarkerThanBorder() {
        float background = median(brightness.border());
        double darker = 0;
        double lighter = 0;
        for (float value : brightness.values) {
            double deviation = value - background;
            if (deviation < 0) {
                darker += deviation * deviation;
            } else {
                lighter += deviation * deviation;
            }
        }
        return darker > lighter;
    }

    private static float median(float[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
