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
 * Writes the measurements of a run as they come: a crash loses less than a second of them.
 *
 * <p>A full disk does not end the training: the file keeps its complete lines, later measurements are lost, and
 * {@link #problem()} says so.
 */
public final class MetricsLog implements MetricsSink, AutoCloseable {

    private static final long FLUSH_NANOS = 250_000_000;

    private final Path file;
    private final FileChannel channel;
    private final MetricsLines lines;
    /** Length of the file up to the last complete line, in bytes. */
    private long length;
    private long lastFlush;
    private int newest;
    private String problem;

    /** Opens a file with these columns for appending after the first {@code kept} bytes. */
    MetricsLog(Path file, List<String> columns, long kept, StandardOpenOption... options) throws IOException {
        this.file = file;
        lines = new MetricsLines(columns);
        length = kept;
        channel = FileChannel.open(file, options);
    }

    /** Creates a file. */
    public static MetricsLog create(Path file) throws IOException {
        MetricsLog log = new MetricsLog(file, MetricsColumns.NAMES, 0, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        log.begin();
        log.flush();
        return log;
    }

    /** Opens a file to continue after an iteration. Later measurements are cut off by {@link #begin}. */
    public static MetricsLog resume(Path file, int iteration) throws IOException {
        MetricsPrefix.Part kept = MetricsPrefix.read(file, iteration, new MetricsSink() { });
        return new MetricsLog(file, kept.columns(), kept.length(), StandardOpenOption.WRITE);
    }

    /** Cuts the file back to what is kept; to be called before the first measurement. */
    public synchronized void begin() {
        cutBack();
        if (length == 0) {
            lines.header();
        }
    }

    @Override
    public synchronized void iteration(IterationPoint point) {
        newest = point.iteration();
        lines.iteration(point);
        if (System.nanoTime() - lastFlush > FLUSH_NANOS) {
            flush();
        }
    }

    @Override
    public synchronized void validation(ValidationPoint point) {
        lines.validation(point);
        if (point.scope() == ValidationPoint.Scope.EPOCH) {
            flush();
        }
    }

    /** Writes all collected lines. */
    public synchronized void flush() {
        byte[] bytes = lines.take().getBytes(StandardCharsets.UTF_8);
        lastFlush = System.nanoTime();
        if (problem != null) {
            return;
        }
        try {
            channel.position(length);
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            length += bytes.length;
        } catch (IOException e) {
            problem = "%s: cannot be written from iteration %d on, %s".formatted(file, newest, Problem.sentence(e));
            cutBack();
        }
    }

    /** Returns why measurements were lost, one sentence; empty if none were. */
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

    /** Truncates the file after its last complete line. */
    private void cutBack() {
        try {
            channel.truncate(length);
        } catch (IOException e) {
            problem = problem == null ? "%s: cannot be cut, %s".formatted(file, Problem.sentence(e))
                    : problem + "; its last line may be cut off";
        }
    }
}
