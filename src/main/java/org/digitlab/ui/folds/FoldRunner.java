package org.digitlab.ui.folds;

import java.nio.file.Path;
import org.digitlab.experiments.FoldsObserver;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.network.architecture.Variant;
import org.digitlab.training.recipe.Recipe;

/** Makes cross-validations; the seam between the view model and Deeplearning4j. */
@FunctionalInterface
public interface FoldRunner {

    /** One cross-validation; behaves as {@link org.digitlab.experiments.RecordedFolds}. */
    interface Run {
        FoldsResult run() throws Exception;

        void cancel();

        Path folder();
    }

    /**
     * Makes one that is ready to run, and must be run, if only to be cancelled; takes a while, so not for the FX thread.
     *
     * @throws Exception if it cannot be made, with a sentence
     */
    Run prepare(Variant variant, Recipe recipe, int folds, FoldsObserver observer) throws Exception;
}
