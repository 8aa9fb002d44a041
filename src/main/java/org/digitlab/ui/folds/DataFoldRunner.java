package org.digitlab.ui.folds;

import java.util.function.Supplier;
import org.digitlab.data.DigitData;
import org.digitlab.folds.CrossValidation;
import org.digitlab.folds.FoldObserver;
import org.digitlab.folds.FoldsResult;
import org.digitlab.network.Variant;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.training.Recipe;

/** Cross-validates on the training images in use. */
public final class DataFoldRunner implements FoldRunner {

    private final Supplier<DigitData> data;
    private final EngineKind engine;

    public DataFoldRunner(Supplier<DigitData> data, EngineKind engine) {
        this.data = data;
        this.engine = engine;
    }

    @Override
    public Run prepare(Variant variant, Recipe recipe, int folds, FoldObserver observer) {
        return new DataRun(new CrossValidation(variant, recipe, data.get().training(), folds, engine, observer));
    }

    private record DataRun(CrossValidation validation) implements Run {

        @Override
        public FoldsResult run() throws Exception {
            return validation.run();
        }

        @Override
        public void cancel() {
            validation.cancel();
        }
    }
}
