package org.digitlab.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFileTest {

    private long nanos = 5;
    private final ExportFile file = new ExportFile(() -> nanos);

    @TempDir
    private Path folder;

    @Test
    void onlyALongExportHasATimeLeft() throws IOException {
        assertThat(file.fraction()).isEqualTo(ExportFile.UNKNOWN);
        file.at(0.25);
        nanos += Duration.ofMillis(1_900).toNanos();
        assertThat(file.left()).isEmpty();
        nanos += Duration.ofMillis(1_100).toNanos();
        assertThat(file.left()).contains(Duration.ofSeconds(9));
        file.at(1);
        assertThat(file.left()).contains(Duration.ZERO);
        assertThat(file.fraction()).isEqualTo(1);
    }

    @Test
    void withoutProgressTheTimeLeftIsUnknown() {
        nanos += Duration.ofMinutes(1).toNanos();
        assertThat(file.left()).isEmpty();
    }

    @Test
    void aCancelledExportLeavesNoFile() throws IOException {
        Path old = Files.writeString(folder.resolve("loss.png"), "old");
        assertThatThrownBy(() -> file.write(old, out -> {
            out.write(1);
            file.cancel();
            out.write(2);
        })).isInstanceOf(CancellationException.class);
        assertThat(old).hasContent("old");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(old);
        }
    }

    @Test
    void reportingProgressOfACancelledExportThrows() throws IOException {
        assertThat(file.unlessCancelled("result")).isEqualTo("result");
        file.cancel();
        assertThatThrownBy(() -> file.at(0.5)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> file.unlessCancelled("result")).isInstanceOf(CancellationException.class);
    }
}
