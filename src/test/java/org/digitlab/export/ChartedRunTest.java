package org.digitlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.digitlab.data.ExtraData;
import org.digitlab.files.ProgressListener;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.RunWriter;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.metrics.MetricsReader;
import org.digitlab.runs.record.RecipeFields;
import org.digitlab.runs.record.RunInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartedRunTest {

    @TempDir
    private Path root;

    @Test
    void epochLengthBeforeTheFirstEpochCountsAllTrainingData() throws IOException {
        Map<String, Object> recipe = Map.of("batchSize", 50, "validationShare", 0.1, "drawings", 100, "nonDigits", 60);
        RunInfo info = new RunInfo("cnn", "classic", 1, new RecipeFields(recipe), 42, "MNIST", "abc", 600, null,
                new ExtraData("pens.jsonl", 80, 0, "def", null), Map.of());
        try (RunWriter writer = RunWriter.start(root, info)) {
            writer.iteration(new IterationPoint(1, 1, 2, 0.1, 1e-3));
        }
        StoredRun run = new RunStore(root).list().get(0);
        try (MetricsReader reader = new MetricsReader(run.folder().metrics())) {
            assertThat(ChartedRun.series(run, reader, ProgressListener.NONE).clock().epochLength())
                    .as("540 + 100 + 60 + 80 images in batches of 50").isEqualTo(16);
        }
    }
}
