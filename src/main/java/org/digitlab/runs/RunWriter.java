package org.digitlab.runs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.digitlab.files.AtomicFiles;
import org.digitlab.files.Versions;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ValidationPoint;

/**
 * Fills the folder of one run. Measurements may come from the training's thread.
 *
 * <p>{@code run.json} is there from the start, saying "running", so that a folder that cannot be written to shows
 * before the training and not after it.
 */
public final class RunWriter implements MetricsSink, AutoCloseable {

    public static final String RECORD = "run.json";
    public static final String METRICS = "metrics.csv";
    public static final String MODEL = "model.zip";
    public static final String MANIFEST = "model.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;
    private final RunInfo info;
    private final String started = now();
    private final MetricsLog metrics;

    private RunWriter(Path folder, RunInfo info) throws IOException {
        this.folder = folder;
        this.info = info;
        write(RunState.RUNNING, null, null, null);
        metrics = new MetricsLog(folder);
    }

    /**
     * Makes a folder in {@code parent}, named after the time and the network.
     *
     * @throws IOException one sentence that names {@code parent} if it cannot be written to
     */
    public static RunWriter start(Path parent, RunInfo info) throws IOException {
        Path folder = RunFolder.create(parent, LocalDateTime.now(), info.model(), info.variant());
        try {
            return new RunWriter(folder, info);
        } catch (IOException e) {
            throw RunFolder.unusable(parent, e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** Where the run's model belongs. */
    public Path model() {
        return folder.resolve(MODEL);
    }

    /** Where the model's manifest belongs. */
    public Path manifest() {
        return folder.resolve(MANIFEST);
    }

    @Override
    public void iteration(IterationPoint point) {
        metrics.iteration(point);
    }

    @Override
    public void validation(ValidationPoint point) {
        metrics.validation(point);
    }

    /**
     * Writes the measurements and what came of the run.
     *
     * @param problem why it failed, one sentence; null unless it did
     * @param results figures by name
     */
    public void finish(RunState state, String problem, Map<String, Object> results) throws IOException {
        try {
            metrics.save(folder.resolve(METRICS));
        } finally {
            write(state, now(), problem, results);
        }
    }

    @Override
    public void close() throws IOException {
        metrics.close();
    }

    private void write(RunState state, String finished, String problem, Map<String, Object> results)
            throws IOException {
        RunRecord run = new RunRecord(RunRecord.SCHEMA, state, info, Versions.all(),
                Runtime.getRuntime().availableProcessors(), started, finished, problem, results);
        byte[] json = JSON.writeValueAsBytes(run);
        AtomicFiles.write(folder.resolve(RECORD), out -> out.write(json));
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
