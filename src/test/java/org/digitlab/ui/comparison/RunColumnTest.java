package org.digitlab.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunColumnTest {

    @TempDir
    private Path root;

    @Test
    void figuresAreFormattedAndSortedByTheirValue() throws IOException {
        StoredRun run = RunStore.read(SampleRuns.finished(root, "cnn", "classic", 5));
        assertThat(RunColumn.MODEL.text(run)).isEqualTo("CNN");
        assertThat(RunColumn.EPOCHS.text(run)).isEqualTo("1 / 3");
        assertThat(RunColumn.VALIDATION.text(run)).isEqualTo("95.00 %");
        assertThat(RunColumn.PARAMETERS.text(run)).isEqualTo("225,034");
        assertThat(RunColumn.SPEED.text(run)).isEqualTo("12,345");
        assertThat(RunColumn.DURATION.text(run)).isEqualTo("1:15");
        assertThat(RunColumn.SPEED.value(run)).isEqualTo(12_345.0);
        assertThat(RunColumn.DATE.value(run)).isInstanceOf(Instant.class);
        assertThat(RunColumn.DATE.text(run)).matches("\\d{1,2} \\w{3} \\d\\d:\\d\\d");
    }

    @Test
    void missingFiguresAreEmpty() throws IOException {
        StoredRun broken = RunStore.read(Files.createDirectory(root.resolve("half")));
        for (RunColumn column : RunColumn.values()) {
            assertThat(column.text(broken)).isEmpty();
        }
    }
}
