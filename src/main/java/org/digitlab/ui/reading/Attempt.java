package org.digitlab.ui.reading;

import java.util.function.DoubleConsumer;
import org.digitlab.files.ProgressListener;

/** A reading in progress, which can be cancelled. */
final class Attempt implements ProgressListener {

    private final DoubleConsumer shown;
    private volatile boolean cancelled;

    /** @param shown takes the fraction done, on the reading thread */
    Attempt(DoubleConsumer shown) {
        this.shown = shown;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public void at(double fraction) {
        check();
        shown.accept(fraction);
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }
}
