package org.digitlab.ui.folds;

import org.digitlab.metrics.ValidationPoint;

/** Draws the validation of the folds; called on the FX thread. */
interface FoldCurves {

    /** Makes room for a new cross-validation. */
    void start(int folds);

    /** @param fold from 1 */
    void validation(int fold, ValidationPoint point);
}
