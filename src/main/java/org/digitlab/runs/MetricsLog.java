package org.digitlab.runs;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.digitlab.files.AtomicFiles;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ValidationPoint;

/**
 * Every measurement of a run as a line of CSV.
 *
 * <p>Lines go to a spool file as they come, because a long run has millions; {@link #save} makes it the real file.
 */
final class MetricsLog implements MetricsSink, AutoCloseable {

    static final String HEADER = "kind,iteration,epoch,loss,accuracy,learningRate,seconds";

    private final Path spool;
    private final Writer writer;
    private long started;
    private IOException problem;
    private boolean unsaved;

    MetricsLog(Path folder) throws IOException {
        spool = folder.resolve(".metrics.csv.part");
        writer = Files.newBufferedWriter(spool);
        line(HEADER);
    }

    @Override
    public synchronized void iteration(IterationPoint point) {
        line("train", point.iteration(), point.epoch(), number(point.loss()), number(point.accuracy()),
                number(point.learningRate()), seconds());
    }

    @Override
    public synchronized void validation(ValidationPoint point) {
        String kind = point.scope() == ValidationPoint.Scope.EPOCH ? "validation" : "probe";
        line(kind, point.iteration(), point.epoch(), number(point.loss()), number(point.accuracy()), "", seconds());
    }

    /** @throws IOException also if a line could not be written earlier: a training is not ended by a full disk */
    synchronized void save(Path target) throws IOException {
        unsaved = true;
        writer.flush();
        if (problem != null) {
            throw problem;
        }
        AtomicFiles.write(target, out -> Files.copy(spool, out));
        unsaved = false;
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            writer.close();
        } finally {
            if (!unsaved) {
                Files.deleteIfExists(spool);
            }
        }
    }

    /** Joined and not formatted, for a format follows the country: Arabic digits are no numbers to readers of CSV. */
    private void line(Object... values) {
        if (problem != null) {
            return;
        }
        try {
            writer.write(Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(",", "", "\n")));
        } catch (IOException e) {
            problem = e;
        }
    }

    /** Since the first measurement: what comes before is the loading of native libraries. */
    private String seconds() {
        long now = System.nanoTime();
        started = started == 0 ? now : started;
        return number(Math.round((now - started) / 1e6) / 1e3);
    }

    /** Nothing for what was not measured: readers of CSV disagree on NaN. */
    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }
}
