package org.digitlab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.digitlab.Waiting;
import org.digitlab.network.architecture.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerProcessTest {

    private static final Order ORDER = new Order(Task.TRAINING, Family.CNN, 128, 1);

    @TempDir
    Path folder;

    @Test
    void aWorkerMeasuresDespiteOutputOfItsLibraries() throws IOException, WorkerFailedException {
        try (WorkerProcess worker = worker(Chatterbox.class)) {
            assertThat(worker.versions()).containsEntry("library", "1.0");
            assertThat(worker.measure(ORDER)).isEqualTo(Map.of(Quantity.TRAINING_RATE, 128.0));
            assertThat(worker.measure(new Order(Task.TRAINING, Family.MLP, 32, 1)))
                    .isEqualTo(Map.of(Quantity.TRAINING_RATE, 32.0));
        }
        assertThat(folder.resolve("worker.log")).content().contains("Hello");
    }

    @Test
    void anUnexpectedEndIsReportedInOneSentence() throws IOException, WorkerFailedException {
        try (WorkerProcess worker = worker(Mayfly.class)) {
            worker.versions();
            assertThatThrownBy(() -> worker.measure(ORDER)).isInstanceOf(WorkerFailedException.class)
                    .hasMessage("Rival ended (exit code 7) while training the CNN with batch size 128; see its output in "
                            + folder.resolve("worker.log"));
        }
    }

    @Test
    void aFailureIsReportedInOneSentence() throws IOException, WorkerFailedException {
        try (WorkerProcess worker = worker(Refuser.class)) {
            worker.versions();
            assertThatThrownBy(() -> worker.measure(ORDER)).isInstanceOf(WorkerFailedException.class)
                    .hasMessage("Rival failed while training the CNN with batch size 128: No convolutions here");
        }
        try (WorkerProcess worker = worker(Object.class)) {
            assertThatThrownBy(worker::versions).isInstanceOf(WorkerFailedException.class)
                    .hasMessageStartingWith("Rival failed while starting: ");
        }
    }

    @Test
    void aWorkerEndsWithItsInputEvenDuringAMeasurement() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Worker.class.getName(), Sleeper.class.getName());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = builder.redirectErrorStream(true).start();
        try (var replies = process.inputReader()) {
            var orders = process.outputWriter();
            assertThat(replies.readLine()).startsWith("{");
            orders.write(Json.line(ORDER) + "\n");
            orders.flush();
            assertThat(process.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();
            orders.close();
            assertThat(process.waitFor(Waiting.MAX_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void peakMemoryIsReadIfTheSystemProvidesIt() throws IOException {
        assertThat(PeakMemory.kilobytes("VmHWM:\t  123456 kB")).isEqualTo(123456);
        assertThat(PeakMemory.measure().isEmpty()).isEqualTo(!Files.isReadable(Path.of("/proc/self/status")));
    }

    @Test
    void deeplearning4jRunsWithoutTheNativesOfThisProject() {
        assertThat(List.of("lib/nd4j-native-1.0.0-M2.1-linux-x86_64-onednn.jar", "lib/dnnl-2.5.2-1.5.7.jar",
                "lib/dnnl-2.5.2-1.5.7-linux-x86_64.jar")).noneMatch(ClassPaths::isNoAcceleration);
        assertThat(List.of("lib/nd4j-native-1.0.0-M2.1.jar", "lib/nd4j-native-api-1.0.0-M2.1.jar",
                "lib/openblas-0.3.19-1.5.7-linux-x86_64.jar")).allMatch(ClassPaths::isNoAcceleration);
    }

    private WorkerProcess worker(Class<?> engine) throws IOException {
        return new WorkerProcess("Rival", engine.getName(), System.getProperty("java.class.path"),
                List.of("-Ddigitlab.home=" + folder), folder.resolve("worker.log"));
    }

    /** An engine for tests, without a library. */
    abstract static class NoEngine implements Engine {

        @Override
        public Map<String, String> versions() {
            return Map.of("library", "1.0");
        }
    }

    static final class Chatterbox extends NoEngine {

        @Override
        public Map<Quantity, Double> measure(Order order) {
            System.out.println("Hello");
            return Map.of(Quantity.TRAINING_RATE, (double) order.batch());
        }
    }

    static final class Mayfly extends NoEngine {

        @Override
        public Map<Quantity, Double> measure(Order order) {
            Runtime.getRuntime().halt(7);
            return Map.of();
        }
    }

    static final class Refuser extends NoEngine {

        @Override
        public Map<Quantity, Double> measure(Order order) {
            throw new UnsupportedOperationException("No convolutions here");
        }
    }

    static final class Sleeper extends NoEngine {

        @Override
        public Map<Quantity, Double> measure(Order order) throws InterruptedException {
            Thread.sleep(Long.MAX_VALUE);
            return Map.of();
        }
    }
}
