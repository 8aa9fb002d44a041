package org.digitlab.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.ResultNames;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.metrics.ValidationPoint.Scope;
import org.digitlab.runs.FoldsStore;
import org.digitlab.runs.FoldsWriter;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.RunWriter;
import org.digitlab.runs.StoredFolds;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.record.Machine;
import org.digitlab.runs.record.RunInfo;
import org.digitlab.runs.store.RunState;

/** Folders of made-up runs. */
public final class StoredRuns {

    private StoredRuns() {
    }

    /** Writes a finished run with this many iterations, 100 in each epoch. */
    public static StoredRun write(Path root, String name, String model, int seed, int iterations) throws IOException {
        Map<String, Object> recipe = new LinkedHashMap<>();
        recipe.put("epochs", iterations / 100);
        recipe.put("batchSize", 128);
        recipe.put("learningRate", 1e-3);
        recipe.put("validationShare", 1 / 12.0);
        recipe.put("seed", seed);
        RunInfo info = new RunInfo(model, "classic", 225_034, recipe, seed, "MNIST", "abc", 13_963,
                new Machine("A processor", 2, 4, 8L << 30));
        Path folder;
        try (RunWriter writer = RunWriter.start(root, info)) {
            folder = writer.folder().path();
            for (int i = 1; i <= iterations; i++) {
                measure(writer, i, seed);
            }
            writer.finish(RunState.FINISHED, null, Map.of(ResultNames.VALIDATION_ACCURACY, 0.991,
                    ResultNames.TEST_ACCURACY, 0.9912, ResultNames.EPOCHS_DONE, iterations / 100));
        }
        return new RunStore(root).rename(RunStore.read(folder), name);
    }

    /** Writes a finished cross-validation with fold accuracies of 0.5, 0.7 and so on. */
    public static StoredFolds writeFolds(Path root, int folds) throws IOException {
        RunInfo info = new RunInfo("cnn", "classic", 225_034, Map.of("epochs", 1), 42, "MNIST", "abc", 600, null);
        try (FoldsWriter writer = FoldsWriter.start(root, info, folds)) {
            for (int fold = 1; fold <= folds; fold++) {
                double accuracy = 0.3 + 0.2 * fold;
                writer.iteration(fold, new IterationPoint(1, 1, 2, 0.1, 1e-3));
                writer.validation(fold, new ValidationPoint(1, 1, 1, accuracy, Scope.EPOCH));
                writer.done(new FoldResult(fold, 400, 200, accuracy, 1, 2.5));
            }
            writer.finish(RunState.FINISHED, null);
            return FoldsStore.read(writer.folder().path());
        }
    }

    private static void measure(RunWriter writer, int i, int seed) {
        int epoch = (i - 1) / 100 + 1;
        double loss = 0.1 * seed + 2 * Math.exp(-i / 40.0);
        writer.iteration(new IterationPoint(i, epoch, loss, Math.max(0, 1 - loss / 3), 1e-3,
                i == 1 ? Double.NaN : i / 50.0, i == 1 ? Double.NaN : 6_400));
        if (i % 100 == 0) {
            writer.validation(new ValidationPoint(i, epoch, loss + 0.02, 1 - loss / 3, Scope.EPOCH, i / 50.0));
        }
    }
}
