package org.digitlab.ui.evaluation.confusion;

import org.digitlab.metrics.classification.ConfusionMatrix;

/** A unit of the cells of a confusion matrix. */
public enum MatrixUnit {
    COUNTS, ROW, COLUMN;

    /** Returns the key of the format of values. */
    String format() {
        return this == COUNTS ? "evaluation.matrix.count" : "evaluation.matrix.percent";
    }

    /** Returns a cell's value: images, or percent of the row or column. */
    double value(ConfusionMatrix matrix, int actual, int predicted) {
        return switch (this) {
            case COUNTS -> matrix.count(actual, predicted);
            case ROW -> 100 * matrix.rowShare(actual, predicted);
            case COLUMN -> 100 * matrix.columnShare(actual, predicted);
        };
    }
}
