package org.digitlab.runs.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.digitlab.metrics.IterationPoint;
import org.junit.jupiter.api.Test;

class MetricsLogTest {

    @Test
    void aFullDiskIsReportedOnceAndTheTrainingContinues() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        try (MetricsLog log = new MetricsLog(full, MetricsColumns.NAMES, 0, StandardOpenOption.WRITE)) {
            log.iteration(new IterationPoint(7, 1, 0.5, 0.75, 0.001));
            log.flush();
            String problem = log.problem().orElseThrow();
            log.iteration(new IterationPoint(8, 1, 0.5, 0.75, 0.001));
            log.flush();
            assertThat(log.problem()).hasValue(problem);
            assertThat(problem).startsWith("/dev/full: cannot be written from iteration 7 on, No space left on device");
        }
    }
}
