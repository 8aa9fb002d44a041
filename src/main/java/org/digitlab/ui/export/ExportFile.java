package org.digitlab.ui.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import org.digitlab.files.AtomicFiles;
import org.digitlab.files.IoConsumer;
import org.digitlab.files.ProgressListener;

/** An export under way, which can be cancelled and reports its progress to another thread. */
final class ExportFile implements ProgressListener {

    /** The progress while it is unknown. */
    static final double UNKNOWN = -1;

    /** A shorter export needs no estimate, and before this time there is too little to estimate from. */
    private static final long LONG_NANOS = 2_000_000_000L;

    private final LongSupplier nanos;
    private final long begun;
    private volatile double fraction = UNKNOWN;
    private volatile boolean cancelled;

    /** @param nanos a clock in nanoseconds */
    ExportFile(LongSupplier nanos) {
        this.nanos = nanos;
        begun = nanos.getAsLong();
    }

    /** @throws IOException if the file cannot be written, with one sentence; an existing file is then unchanged */
    Path write(Path file, IoConsumer<OutputStream> content) throws IOException {
        AtomicFiles.write(file, out -> content.accept(new Stream(out)));
        return file;
    }

    @Override
    public void at(double done) {
        check();
        fraction = done;
    }

    /** Cancels the export; it ends with the next bytes or the next progress report. */
    void cancel() {
        cancelled = true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    /** @throws CancellationException if the export has been cancelled */
    <T> T unlessCancelled(T result) {
        check();
        return result;
    }

    /** Returns the fraction done, 0 to 1, or {@link #UNKNOWN}. */
    double fraction() {
        return fraction;
    }

    /** Returns the estimated time left; empty for a short export. */
    Optional<Duration> left() {
        long elapsed = nanos.getAsLong() - begun;
        double done = fraction;
        return elapsed < LONG_NANOS || done <= 0 ? Optional.empty()
                : Optional.of(Duration.ofNanos(Math.round(elapsed * (1 - done) / done)));
    }

    private final class Stream extends FilterOutputStream {

        Stream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            check();
            out.write(value);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            check();
            out.write(bytes, from, length);
        }
    }
}
