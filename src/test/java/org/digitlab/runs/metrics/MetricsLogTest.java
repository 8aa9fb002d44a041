package org.digitlab.runs.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.digitlab.FaultyChannel;
import org.digitlab.files.IoSupplier;
import org.digitlab.metrics.IterationPoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsLogTest {

    @TempDir
    private Path folder;
    private Path file;
    private FaultyChannel disk;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("metrics.csv");
        disk = new FaultyChannel(file);
    }

    @Test
    void aFullDiskIsReportedOnceAndTheTrainingContinues() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        try (MetricsLog log = log(full, () -> Files.newByteChannel(full, StandardOpenOption.WRITE))) {
            measure(log, 7);
            String problem = log.problem().orElseThrow();
            measure(log, 8);
            assertThat(log.problem()).hasValue(problem);
            assertThat(problem).startsWith("/dev/full: cannot be written from iteration 7 on, No space left on device");
        }
    }

    @Test
    void measurementsOfTheTimeInWhichTheDiskWasFullAreWrittenLater() throws IOException {
        try (MetricsLog log = log(file, () -> disk)) {
            measure(log, 1);
            disk.full = true;
            measure(log, 2);
            measure(log, 3);
            assertThat(log.problem().orElseThrow()).contains("from iteration 2 on, No space left on device");
            assertThat(iterations()).as("complete lines only").containsExactly(1);
            disk.full = false;
            measure(log, 4);
            assertThat(log.problem()).isEmpty();
            assertThat(iterations()).containsExactly(1, 2, 3, 4);
        }
    }

    @Test
    void severalMegabytesOfMeasurementsAreWrittenInOrder() throws IOException {
        try (MetricsLog log = log(file, () -> disk)) {
            disk.full = true;
            IntStream.rangeClosed(1, 80_000).forEach(i -> log.iteration(point(i)));
            disk.full = false;
        }
        assertThat(file.toFile().length()).isGreaterThan(2 << 20);
        assertThat(iterations()).isEqualTo(IntStream.rangeClosed(1, 80_000).boxed().toList());
    }

    @Test
    void moreMeasurementsThanFitIntoTheMemoryAreCountedAsMissing() throws IOException {
        try (MetricsLog log = log(file, () -> disk)) {
            disk.full = true;
            int kept = MetricsLog.MAX_KEPT / "train,1000000,1,0.5,0.75,0.001,,\n".length();
            for (int i = 0; i < kept + 100; i++) {
                log.iteration(point(1_000_000 + i));
            }
            disk.full = false;
            log.flush();
            assertThat(log.problem().orElseThrow()).matches(".*metrics.csv: 9\\d iterations are missing, .*");
        }
    }

    @Test
    void aFileThatCannotBeOpenedIsOpenedLater() throws IOException {
        boolean[] full = {true};
        try (MetricsLog log = log(file, () -> {
            if (full[0]) {
                throw new IOException("No space left on device");
            }
            return disk;
        })) {
            measure(log, 1);
            assertThat(log.problem()).isPresent();
            full[0] = false;
            measure(log, 2);
            assertThat(iterations()).containsExactly(1, 2);
        }
    }

    @Test
    void aDeletedFileIsReportedAlthoughItCouldStillBeWritten() throws IOException {
        try (MetricsLog log = log(file, () -> disk)) {
            measure(log, 1);
            Files.delete(file);
            measure(log, 2);
            assertThat(log.problem().orElseThrow()).endsWith("from iteration 2 on, the file is no longer there");
        }
    }

    private static MetricsLog log(Path file, IoSupplier<SeekableByteChannel> opener) {
        return new MetricsLog(file, MetricsColumns.NAMES, 0, opener);
    }

    private static void measure(MetricsLog log, int iteration) {
        log.iteration(point(iteration));
        log.flush();
    }

    private static IterationPoint point(int iteration) {
        return new IterationPoint(iteration, 1, 0.5, 0.75, 0.001);
    }

    private List<Integer> iterations() throws IOException {
        return Files.readAllLines(file).stream().map(line -> Integer.valueOf(line.split(",")[1])).toList();
    }
}
