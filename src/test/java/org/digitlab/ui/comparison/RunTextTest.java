package org.digitlab.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitlab.runs.RunFolder;
import org.digitlab.runs.RunStore;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTextTest {

    @TempDir
    private Path root;
    private final RunText text = new RunText(new Words());

    @Test
    void aRunIsResumableInItsFirstEpochAndFromACheckpoint() throws IOException {
        assertThat(text.condition(RunStore.read(SampleRuns.stoppedWithDrawings(root, 0))))
                .isEqualTo("Stopped early; can be resumed");
        Path run = SampleRuns.stoppedWithDrawings(root, 1);
        assertThat(text.condition(RunStore.read(run))).isEqualTo("Stopped early");
        Files.write(new RunFolder(run).checkpoint(), new byte[] {1});
        assertThat(text.condition(RunStore.read(run))).isEqualTo("Stopped early; can be resumed");
    }
}
