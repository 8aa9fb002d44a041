package org.digitlab.ui.evaluation.confusion;

import org.digitlab.metrics.classification.ConfusionMatrix;

/** A unit of the cells of a confusion matrix. */
public enum MatrixUnit {
    COUNTS {
        @Override
        double value(ConfusionMatrix matrix, int actual, int predicted) {
            return matrix.count(actual, predicted);
        }
    },
    ROW {
        @Override
        double value(ConfusionMatrix matrix, int actual, int predicted) {
            return 100 * matrix.rowShare(actual, predicted);
        }
    },
    COLUMN {
        @Override
        double value(ConfusionMatrix matrix, int actual, int predicted) {
            return 100 * matrix.columnShare(actual, predicted);
        }
    };

    /** Returns a cell's value: images, or percent of the row or column. */
    abstract double value(ConfusionMatrix matrix, int actual, int predicted);
}
