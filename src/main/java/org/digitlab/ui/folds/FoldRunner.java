package org.digitlab.ui.folds;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitlab.data.DigitData;
import org.digitlab.experiments.LiveFolds;
import org.digitlab.experiments.RunSpec;
import org.digitlab.folds.FoldObserver;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.training.recipe.Recipe;

/** Creates cross-validations; separates the view model from Deeplearning4j. */
@FunctionalInterface
public interface FoldRunner {

    /**
     * A cross-validation, as {@link LiveFolds}.
     *
     * @param training trains all folds
     * @param cancel   ends the training, from any thread
     * @param folder   of the cross-validation
     */
    record Run(Callable<FoldsResult> training, Runnable cancel, Supplier<Path> folder) {
    }

    /**
     * Creates a cross-validation, which must be run even if it was cancelled before. Not for the FX thread.
     *
     * @throws Exception one sentence if the cross-validation cannot be created
     */
    Run prepare(Variant variant, Recipe recipe, int folds, FoldObserver observer) throws Exception;

    /**
     * Returns a runner that records cross-validations on the training images.
     *
     * @param out folder of the folders of cross-validations
     */
    static FoldRunner recorded(Supplier<DigitData> data, EngineKind engine, Path out) {
        return (variant, recipe, folds, observer) -> {
            RunSpec spec = new RunSpec(variant, recipe, engine, data.get(), Integer.MAX_VALUE, out);
            LiveFolds live = LiveFolds.start(spec, folds, observer);
            return new Run(live::run, live::cancel, live::folder);
        };
    }
}
