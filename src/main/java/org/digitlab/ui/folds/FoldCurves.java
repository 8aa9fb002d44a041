package org.digitlab.ui.folds;

import org.digitlab.metrics.ValidationPoint;

/** Plots validation points of folds. For the FX thread. */
interface FoldCurves {

    /** Replaces the curves by those of a new cross-validation. */
    void start(int folds);

    /** @param fold from 1 */
    void validation(int fold, ValidationPoint point);
}
