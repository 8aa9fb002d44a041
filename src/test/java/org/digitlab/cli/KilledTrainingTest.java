package org.digitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.digitlab.JavaProcess;
import org.digitlab.Main;
import org.digitlab.Waiting;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.ResultNames;
import org.digitlab.runs.MetricsTable;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.store.RunCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training in a child process that is killed and then resumed. */
class KilledTrainingTest {

    private static final int EPOCHS = 8;
    private static final int KILLED_IN = 3;

    @TempDir
    private Path folder;

    @Test
    void aKilledTrainingLosesAtMostOneEpochAndEndsTheSame() throws Exception {
        StoredRun killed = killed();
        assertThat(killed.condition()).isEqualTo(RunCondition.INTERRUPTED);
        MetricsTable before = MetricsTable.read(killed.folder().path());
        int inEpoch = before.iterations().get(before.iterations().size() - 1).epoch();
        assertThat(killed.record().figure(ResultNames.EPOCHS_DONE).orElseThrow())
                .isBetween(inEpoch - 1.0, EPOCHS - 1.0);

        Typed resumed = Typed.run("train", "--json", "--resume", killed.folder().path().toString());
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(resumed.events().get(0).path("epoch").asInt()).isGreaterThanOrEqualTo(inEpoch);

        Typed whole = Typed.run(arguments(folder.resolve("whole")).toArray(String[]::new));
        assertSameCurve(MetricsTable.read(killed.folder().path()).iterations(),
                MetricsTable.read(Path.of(whole.lastEvent().path("path").asText())).iterations());
        assertThat(resumed.lastEvent().path("testAccuracy").asDouble())
                .isCloseTo(whole.lastEvent().path("testAccuracy").asDouble(), within(1e-3));
    }

    private static void assertSameCurve(List<IterationPoint> found, List<IterationPoint> expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i).iteration()).isEqualTo(expected.get(i).iteration());
            assertThat(found.get(i).loss()).isCloseTo(expected.get(i).loss(), within(1e-3));
        }
    }

    private StoredRun killed() throws Exception {
        Path runs = folder.resolve("killed");
        Process training = start(runs);
        try {
            Waiting.until("epoch " + KILLED_IN, 5, training::isAlive, () -> hasBegun(runs, KILLED_IN));
            assertThat(only(runs).condition()).isEqualTo(RunCondition.RUNNING);
        } finally {
            training.destroyForcibly().waitFor();
        }
        return only(runs);
    }

    private static boolean hasBegun(Path runs, int epoch) throws IOException {
        return new RunStore(runs).list().stream().map(run -> run.folder().metrics())
                .anyMatch(metrics -> Files.exists(metrics) && holds(metrics, epoch));
    }

    private static boolean holds(Path metrics, int epoch) {
        try (Stream<String> lines = Files.lines(metrics)) {
            return lines.anyMatch(line -> line.matches("train,\\d+," + epoch + ",.*"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static StoredRun only(Path runs) throws IOException {
        List<StoredRun> found = new RunStore(runs).list();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Process start(Path runs) throws IOException {
        return JavaProcess.of(List.of("-Ddigitlab.home=" + folder), Main.class, arguments(runs)).redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile()).start();
    }

    private static List<String> arguments(Path runs) {
        return List.of("train", "--json", "--model", "mlp", "--variant", "000", "--limit", "1000", "--epochs", String.valueOf(EPOCHS),
                "--batch-size", "10", "--out", runs.toString());
    }
}
