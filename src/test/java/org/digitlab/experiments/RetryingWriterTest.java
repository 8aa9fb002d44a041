package org.digitlab.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitlab.runs.RecordWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetryingWriterTest {

    @TempDir
    private Path root;
    private Path folder;
    private String measurements;
    private boolean full = true;
    private final List<String> events = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final ManualPause pause = new ManualPause();
    private RetryingWriter writer;

    @BeforeEach
    void create() throws IOException {
        folder = Files.createDirectory(root.resolve("run"));
        writer = new RetryingWriter(new Measurements(), problem -> events.add("unsaved: " + problem),
                () -> events.add("saved again"), pause);
    }

    @Test
    void theBeginningAndTheEndOfAProblemAreReportedOnceEach() {
        write("checkpoint");
        write("record");
        measurements = "metrics.csv: cannot be written";
        writer.retry();
        assertThat(events).containsExactly("unsaved: checkpoint: no space left");
        full = false;
        writer.retry();
        assertThat(written).containsExactly("checkpoint", "record");
        assertThat(events).as("the measurements are still missing").hasSize(1);
        measurements = null;
        writer.retry();
        assertThat(events).containsExactly("unsaved: checkpoint: no space left", "saved again");
    }

    @Test
    void onlyTheNewestOfTwoVersionsIsWritten() {
        writer.write("checkpoint", () -> attempt("epoch 1"));
        writer.write("checkpoint", () -> attempt("epoch 2"));
        full = false;
        writer.retry();
        assertThat(written).containsExactly("epoch 2");
    }

    @Test
    void nothingIsTriedAgainBeforeThePauseIsOver() {
        write("checkpoint");
        full = false;
        pause.over = false;
        writer.retry();
        assertThat(written).isEmpty();
    }

    @Test
    void theEndWaitsForTheDisk() {
        write("model");
        pause.onAwait = () -> full = pause.waits < 30;
        writer.finish();
        assertThat(written).containsExactly("model");
        assertThat(pause.waits).isEqualTo(30);
        assertThat(writer.problem("model")).isNull();
    }

    @Test
    void theEndWaitsForMeasurements() {
        measurements = "metrics.csv: cannot be written";
        pause.onAwait = () -> full = pause.waits < 4;
        writer.finish();
        assertThat(pause.waits).isEqualTo(4);
    }

    @Test
    void theEndDoesNotWaitForEver() {
        write("model");
        writer.finish();
        writer.finish();
        assertThat(pause.waits).isEqualTo(45);
        assertThat(writer.problem("model")).isEqualTo("model: no space left");
        assertThat(events).hasSize(1);
    }

    @Test
    void theWaitingCanBeEnded() {
        write("model");
        pause.onAwait = writer::hurry;
        writer.finish();
        assertThat(pause.waits).isEqualTo(1);
    }

    @Test
    void aFolderThatIsGoneIsReportedAlsoDuringAnotherProblemAndNotWaitedFor() throws IOException {
        write("checkpoint");
        Files.delete(folder);
        writer.retry();
        writer.retry();
        writer.finish();
        assertThat(events).containsExactly("unsaved: checkpoint: no space left",
                "unsaved: " + folder + ": is no longer there");
        assertThat(pause.waits).isZero();
    }

    @Test
    void aLossIsNotReportedAsOver() {
        writer.lost("The model could not be evaluated");
        write("model");
        full = false;
        writer.retry();
        assertThat(written).containsExactly("model");
        assertThat(events).containsExactly("unsaved: The model could not be evaluated");
    }

    private void write(String name) {
        writer.write(name, () -> attempt(name));
    }

    private void attempt(String name) throws IOException {
        if (full) {
            throw new IOException(name + ": no space left");
        }
        written.add(name);
    }

    private final class Measurements implements RecordWriter {

        @Override
        public Path path() {
            return folder;
        }

        @Override
        public void flush() {
            measurements = full ? measurements : null;
        }

        @Override
        public Optional<String> problem() {
            return Optional.ofNullable(measurements);
        }

        @Override
        public void close() {
        }
    }
}
