package org.digitlab.ui.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.digitlab.data.ExtraData;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.ResultNames;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.runs.RunWriter;
import org.digitlab.runs.record.RecipeFields;
import org.digitlab.runs.record.RunInfo;
import org.digitlab.runs.store.RunState;

/** Writes runs with made-up measurements. */
public final class SampleRuns {

    private SampleRuns() {
    }

    /** Writes a finished run of {@code iterations} points and returns its folder. */
    public static Path finished(Path root, String model, String variant, int iterations) throws IOException {
        try (RunWriter writer = started(root, model, variant)) {
            for (int i = 1; i <= iterations; i++) {
                writer.iteration(point(i));
            }
            writer.validation(new ValidationPoint(iterations, 1, 0.25, 0.95, ValidationPoint.Scope.EPOCH));
            writer.finish(RunState.FINISHED, null, Map.of(ResultNames.EPOCHS_DONE, 1, ResultNames.TEST_ACCURACY, 0.9,
                    ResultNames.VALIDATION_ACCURACY, 0.95, ResultNames.TRAIN_SECONDS, 75.4,
                    ResultNames.IMAGES_PER_SECOND, 12_345));
            return writer.folder().path();
        }
    }

    /** Starts a run; it is running until the writer is closed. */
    public static RunWriter started(Path root, String model, String variant) throws IOException {
        return RunWriter.start(root, new RunInfo(model, variant, 225_034, recipe(), 42, "MNIST", "abc", 600, null));
    }

    /** Writes a stopped run that also used the drawings in pens.jsonl, and returns its folder. */
    public static Path stoppedWithDrawings(Path root) throws IOException {
        return stoppedWithDrawings(root, 0);
    }

    static Path stoppedWithDrawings(Path root, int epochs) throws IOException {
        try (RunWriter writer = RunWriter.start(root, new RunInfo("cnn", "fast", 225_034,
                new RecipeFields(recipe()), 42, "MNIST", "abc", 600, null,
                new ExtraData("pens.jsonl", 1200, 0.2, "def", null), Map.of()))) {
            writer.finish(RunState.STOPPED, null, Map.of(ResultNames.EPOCHS_DONE, epochs));
            return writer.folder().path();
        }
    }

    static IterationPoint point(int iteration) {
        return new IterationPoint(iteration, 1, 0.4 + 0.3 * Math.sin(iteration * 12.9898), 0.75, 0.001,
                iteration / 100.0, 6400);
    }

    private static Map<String, Object> recipe() {
        return Map.of("epochs", 3, "batchSize", 50, "learningRate", 0.002, "schedule", "constant", "updater", "adam",
                "dropout", "as designed", "l2", 0.0, "seed", 7, "validationShare", 0.1);
    }
}
