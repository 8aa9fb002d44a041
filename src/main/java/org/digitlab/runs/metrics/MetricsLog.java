package org.digitlab.runs.metrics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.digitlab.files.Problem;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ValidationPoint;

/**
 * Writes every measurement of a run down as it comes, so that a crash loses less than a second of them.
 *
 * <p>A disk that runs full does not end a training: what was written until then stays whole, what comes later is lost,
 * and {@link #problem()} says so.
 */
public final class MetricsLog implements MetricsSink, AutoCloseable {

    private static final long FLUSH_NANOS = 250_000_000;

    private final Path file;
    private final FileChannel channel;
    private final MetricsLines lines;
    private long whole;
    private long lastFlush;
    private int newest;
    private String problem;

    /**
     * Writes into a file behind what is kept of it.
     *
     * @param columns of the file, by name
     * @param kept    how many bytes
     */
    MetricsLog(Path file, List<String> columns, long kept, StandardOpenOption... options) throws IOException {
        this.file = file;
        lines = new MetricsLines(columns);
        whole = kept;
        channel = FileChannel.open(file, options);
    }

    /** Starts a file that is not there yet. */
    public static MetricsLog create(Path file) throws IOException {
        MetricsLog log = new MetricsLog(file, MetricsColumns.NAMES, 0, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        log.begin();
        log.flush();
        return log;
    }

    /**
     * Goes on after an iteration; what was measured later is cut off once it begins, and the rest stays as it is.
     *
     * @throws IOException one sentence if the file cannot be read or written
     */
    public static MetricsLog resume(Path file, int iteration) throws IOException {
        MetricsUntil.Part kept = MetricsUntil.read(file, iteration, new MetricsSink() { });
        return new MetricsLog(file, kept.columns(), kept.length(), StandardOpenOption.WRITE);
    }

    /** Cuts off what is not kept; before the first measurement. */
    public synchronized void begin() {
        cutBack();
        if (whole == 0) {
            lines.header();
        }
    }

    @Override
    public synchronized void iteration(IterationPoint point) {
        newest = point.iteration();
        lines.iteration(point);
        flushIfDue();
    }

    @Override
    public synchronized void validation(ValidationPoint point) {
        lines.validation(point);
        if (point.scope() == ValidationPoint.Scope.EPOCH) {
            flush();
        }
    }

    /** Hands all lines to the operating system. */
    public synchronized void flush() {
        byte[] bytes = lines.take().getBytes(StandardCharsets.UTF_8);
        lastFlush = System.nanoTime();
        if (problem != null) {
            return;
        }
        try {
            channel.position(whole);
            write(ByteBuffer.wrap(bytes));
            whole += bytes.length;
        } catch (IOException e) {
            problem = "%s: cannot be written from iteration %d on, %s".formatted(file, newest, Problem.sentence(e));
            cutBack();
        }
    }

    /** Why measurements were lost, one sentence; empty if none were. */
    public synchronized Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            flush();
        } finally {
            channel.close();
        }
    }

    private void flushIfDue() {
        if (System.nanoTime() - lastFlush > FLUSH_NANOS) {
            flush();
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** To the last line that was written to its end, or is kept. */
    private void cutBack() {
        try {
            channel.truncate(whole);
        } catch (IOException e) {
            problem = problem == null ? "%s: cannot be cut, %s".formatted(file, Problem.sentence(e))
                    : problem + "; its last line may be cut off";
        }
    }
}
