package org.digitlab.runs.metrics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.digitlab.files.IoSupplier;
import org.digitlab.files.Problem;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ValidationPoint;

/**
 * Writes the measurements of a run as they come: a crash loses less than a second of them.
 *
 * <p>Lines that cannot be written, for instance because the disk is full, are kept in memory and tried again with the next
 * measurements; the file always keeps its complete lines. {@link #problem()} says whether something is missing.
 */
public final class MetricsLog implements MetricsSink, AutoCloseable {

    /** Enough for a quarter of an hour of a small network, or for hours of a large one. */
    static final int MAX_KEPT = 64 << 20;

    private static final long FLUSH_NANOS = 250_000_000;

    private final Path file;
    private final IoSupplier<SeekableByteChannel> opener;
    private final MetricsLines lines;
    /** Null until the file could be opened. */
    private SeekableByteChannel channel;
    /** Length of the file up to the last complete line, in bytes. */
    private long length;
    /** Whether the file may have more than {@link #length} bytes. */
    private boolean longer;
    private long lastFlush;
    private int newest;
    private int lost;
    private String problem;

    /**
     * @param columns of the file
     * @param kept    length of what is kept of the file, in bytes
     * @param opener  opens the file for writing; called again if it fails
     */
    MetricsLog(Path file, List<String> columns, long kept, IoSupplier<SeekableByteChannel> opener) {
        this.file = file;
        this.opener = opener;
        lines = new MetricsLines(columns);
        length = kept;
    }

    /** Creates a file. */
    public static MetricsLog create(Path file) throws IOException {
        MetricsLog log = new MetricsLog(file, MetricsColumns.NAMES, 0, () -> created(file));
        log.channel = log.opener.get();
        log.begin();
        return log;
    }

    /** Creates a file in a new folder, as soon as that is possible. */
    public static MetricsLog createWithFolder(Path file) {
        MetricsLog log = new MetricsLog(file, MetricsColumns.NAMES, 0, () -> {
            if (!Files.isDirectory(file.getParent())) {
                Files.createDirectory(file.getParent());
            }
            return created(file);
        });
        log.begin();
        return log;
    }

    private static SeekableByteChannel created(Path file) throws IOException {
        return Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Opens a file to continue after an iteration. Later measurements are cut off by {@link #begin}. */
    public static MetricsLog resume(Path file, int iteration) throws IOException {
        MetricsPrefix.Part kept = MetricsPrefix.read(file, iteration, new MetricsSink() { });
        MetricsLog log = new MetricsLog(file, kept.columns(), kept.length(),
                () -> Files.newByteChannel(file, StandardOpenOption.WRITE));
        log.channel = log.opener.get();
        return log;
    }

    /** Cuts the file back to what is kept; to be called before the first measurement. */
    public synchronized void begin() {
        longer = true;
        if (length == 0) {
            lines.header();
        }
        flush();
    }

    @Override
    public synchronized void iteration(IterationPoint point) {
        newest = point.iteration();
        if (lines.length() < MAX_KEPT) {
            lines.iteration(point);
        } else {
            lost++;
        }
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

    /** Writes all collected lines, or keeps them if that is not possible now. */
    public synchronized void flush() {
        lastFlush = System.nanoTime();
        try {
            write();
            problem = lost == 0 ? null : "%s: %d iterations are missing, the disk was full for too long"
                    .formatted(file, lost);
        } catch (IOException e) {
            if (problem == null) {
                problem = "%s: cannot be written from iteration %d on, %s".formatted(file, newest, Problem.sentence(e));
            }
        }
    }

    /** Returns why measurements are missing in the file, one sentence; empty if none are. */
    public synchronized Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public synchronized void close() throws IOException {
        flush();
        if (channel != null) {
            channel.close();
        }
    }

    private void write() throws IOException {
        if (channel == null) {
            channel = opener.get();
        }
        // A deleted file that is still open can be written on some systems.
        if (!Files.exists(file)) {
            throw new IOException("the file is no longer there");
        }
        cutBack();
        while (!lines.isEmpty()) {
            append(lines.head());
        }
    }

    private void append(String text) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        int bytes = rest.remaining();
        channel.position(length);
        longer = true;
        try {
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        } catch (IOException e) {
            cutBackAfter(e);
            throw e;
        }
        longer = false;
        length += bytes;
        lines.remove(text.length());
    }

    /** Truncates the file after its last complete line; if that fails, the next attempt to write begins with it. */
    private void cutBackAfter(IOException failure) {
        try {
            cutBack();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private void cutBack() throws IOException {
        if (longer) {
            channel.truncate(length);
            longer = false;
        }
    }
}
