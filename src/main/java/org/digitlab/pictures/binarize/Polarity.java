package org.digitlab.pictures.binarize;

import java.util.Arrays;
import org.digitlab.pictures.image.GrayImage;

/**
 * Whether ink is darker or lighter than what it is written on.
 *
 * <p>Strokes are thin and the paper is not: a pixel that is darker than those on both sides of it, at a stroke's
 * distance, is a dark stroke. Where strokes are as wide as what lies between them, the border tells the background.
 */
final class Polarity {

    private static final double CLEAR = 0.65;
    private static final int LARGEST_PART = 6;

    private final GrayImage plane;
    private double dark;
    private double light;

    private Polarity(GrayImage plane) {
        this.plane = plane;
    }

    /** @param brightness coarse, for the strokes of large letters are what matters */
    static boolean isDarkOnLight(GrayImage brightness) {
        Polarity polarity = new Polarity(brightness);
        for (int reach = 1; reach <= Math.max(1, brightness.longerSide() / LARGEST_PART); reach *= 2) {
            polarity.compare(reach);
        }
        double share = polarity.dark / (polarity.dark + polarity.light);
        if (share > CLEAR || share < 1 - CLEAR) {
            return share > CLEAR;
        }
        return polarity.isDarkBeforeBorder();
    }

    private void compare(int reach) {
        for (int y = 0; y < plane.height; y++) {
            for (int x = 0; x < plane.width; x++) {
                if (x >= reach && x + reach < plane.width) {
                    compare(plane.at(x, y), plane.at(x - reach, y), plane.at(x + reach, y));
                }
                if (y >= reach && y + reach < plane.height) {
                    compare(plane.at(x, y), plane.at(x, y - reach), plane.at(x, y + reach));
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

    private boolean isDarkBeforeBorder() {
        float background = median(plane.border());
        double darker = 0;
        double lighter = 0;
        for (float value : plane.values) {
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
