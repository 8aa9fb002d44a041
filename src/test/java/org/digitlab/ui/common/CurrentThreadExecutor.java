package org.digitlab.ui.common;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs everything at once on the caller's thread. */
public final class CurrentThreadExecutor implements TaskExecutor {

    @Override
    public <T> void execute(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        T outcome;
        try {
            outcome = work.call();
        } catch (Exception e) {
            failed.accept(e);
            return;
        }
        done.accept(outcome);
    }

    @Override
    public void later(Runnable action) {
        action.run();
    }
}
