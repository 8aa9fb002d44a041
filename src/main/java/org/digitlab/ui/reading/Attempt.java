package org.digitlab.ui.reading;

import java.util.function.ObjDoubleConsumer;
import org.digitlab.files.ProgressListener;

/** A reading in progress, which can be cancelled. */
final class Attempt implements ProgressListener {

    private final ObjDoubleConsumer<Attempt> shown;
    private volatile boolean cancelled;

    /** @param shown takes this attempt and the fraction done, on the reading thread */
    Attempt(ObjDoubleConsumer<Attempt> shown) {
        this.shown = shown;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public void at(double fraction) {
        check();
        shown.accept(this, fraction);
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }
}
