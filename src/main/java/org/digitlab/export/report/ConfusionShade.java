package org.digitlab.export.report;

/** Shade of a confusion matrix cell, relative to the largest cell of its kind: correct or wrong. */
final class ConfusionShade {

    private ConfusionShade() {
    }

    /** Returns the shade, 0 to 1: the square root of the ratio, so that small counts stay visible. */
    static double of(int[][] counts, int actual, int predicted) {
        int largest = 1;
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts.length; column++) {
                if (row == column == (actual == predicted)) {
                    largest = Math.max(largest, counts[row][column]);
                }
            }
        }
        return Math.sqrt((double) counts[actual][predicted] / largest);
    }
}
