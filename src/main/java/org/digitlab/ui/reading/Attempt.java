package org.digitlab.ui.reading;

import java.util.function.DoubleConsumer;
import org.digitlab.files.ProgressListener;

/** A reading under way, which may be given up. */
final class Attempt implements ProgressListener {

    private final DoubleConsumer shown;
    private volatile boolean cancelled;

    /** @param shown takes the part that is done, on the thread that reads */
    Attempt(DoubleConsumer shown) {
        this.shown = shown;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public void at(double part) {
        check();
        shown.accept(part);
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }
}
