package org.digitlab.export.report;

/** How deep a cell of a confusion matrix is tinted: among the right ones and among the wrong ones, each by its largest. */
final class ConfusionShade {

    private ConfusionShade() {
    }

    /** From 0 to 1; the root of the share, so that small counts are seen beside large ones. */
    static double of(int[][] counts, int actual, int taken) {
        int largest = 1;
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts.length; column++) {
                if (row == column == (actual == taken)) {
                    largest = Math.max(largest, counts[row][column]);
                }
            }
        }
        return Math.sqrt((double) counts[actual][taken] / largest);
    }
}
