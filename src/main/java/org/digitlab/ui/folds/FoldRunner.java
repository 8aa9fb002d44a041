package org.digitlab.ui.folds;

import org.digitlab.folds.FoldObserver;
import org.digitlab.folds.FoldsResult;
import org.digitlab.network.Variant;
import org.digitlab.training.Recipe;

/** Makes cross-validations; the seam between the view model and Deeplearning4j. */
@FunctionalInterface
public interface FoldRunner {

    /** One cross-validation; behaves as {@link org.digitlab.folds.CrossValidation}. */
    interface Run {
        FoldsResult run() throws Exception;

        void cancel();
    }

    /**
     * Makes one that is ready to run; takes a while, so not for the FX thread.
     *
     * @throws Exception if it cannot be made, with a sentence
     */
    Run prepare(Variant variant, Recipe recipe, int folds, FoldObserver observer) throws Exception;
}
