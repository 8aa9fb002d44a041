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

/** A file that is being written, which a person may give up. It is asked from another thread than it is written by. */
final class ExportFile implements ProgressListener {

    /** In place of how much is done. */
    static final double UNKNOWN = -1;

    /** What is over sooner needs no forecast, and before it there is too little to go by. */
    private static final long LONG_NANOS = 2_000_000_000L;

    private final LongSupplier nanos;
    private final long begun;
    private volatile double share = UNKNOWN;
    private volatile boolean givenUp;

    /** @param nanos a clock */
    ExportFile(LongSupplier nanos) {
        this.nanos = nanos;
        begun = nanos.getAsLong();
    }

    /** @throws IOException one sentence if it cannot be written; what was there before is then left as it was */
    Path write(Path file, IoConsumer<OutputStream> content) throws IOException {
        AtomicFiles.write(file, out -> content.accept(new Stream(out)));
        return file;
    }

    @Override
    public void at(double done) {
        check();
        share = done;
    }

    /** Ends the writing with its next bytes, or the next word of its headway. */
    void giveUp() {
        givenUp = true;
    }

    @Override
    public boolean isCancelled() {
        return givenUp;
    }

    /** @throws CancellationException in place of a result that nobody waits for any more */
    <T> T unlessGivenUp(T result) {
        check();
        return result;
    }

    /** How much is done, 0 to 1, or {@link #UNKNOWN}. */
    double share() {
        return share;
    }

    /** How long it will take yet, should it be so long that somebody wants to know. */
    Optional<Duration> left() {
        long elapsed = nanos.getAsLong() - begun;
        double done = share;
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
