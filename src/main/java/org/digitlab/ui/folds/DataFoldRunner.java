package org.digitlab.ui.folds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.digitlab.data.DigitData;
import org.digitlab.experiments.FoldsObserver;
import org.digitlab.experiments.RecordedFolds;
import org.digitlab.experiments.TrainingJob;
import org.digitlab.folds.FoldFailedException;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.training.recipe.Recipe;

/** Cross-validates on the training images in use, and writes it down. */
public final class DataFoldRunner implements FoldRunner {

    private final Supplier<DigitData> data;
    private final EngineKind engine;
    private final Path out;

    /** @param out the folder of the folders of cross-validations */
    public DataFoldRunner(Supplier<DigitData> data, EngineKind engine, Path out) {
        this.data = data;
        this.engine = engine;
        this.out = out;
    }

    @Override
    public Run prepare(Variant variant, Recipe recipe, int folds, FoldsObserver observer) throws IOException {
        TrainingJob job = new TrainingJob(variant, recipe, engine, data.get(), Integer.MAX_VALUE, out);
        return new DataRun(RecordedFolds.start(job, folds, observer));
    }

    private record DataRun(RecordedFolds validation) implements Run {

        @Override
        public FoldsResult run() throws InterruptedException, FoldFailedException {
            return validation.run();
        }

        @Override
        public void cancel() {
            validation.cancel();
        }

        @Override
        public Path folder() {
            return validation.folder();
        }
    }
}
