package org.digitlab.ui.common;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs work off the FX thread and hands its outcome back on it; tests run everything on the caller's thread. */
public interface TaskExecutor {

    /** Runs {@code work} elsewhere, then {@code done} or {@code failed} on the FX thread. */
    <T> void execute(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed);

    /** Runs {@code action} on the FX thread, soon. */
    void later(Runnable action);
}
