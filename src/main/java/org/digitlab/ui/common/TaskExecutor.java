package org.digitlab.ui.common;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs work in the background and delivers the result on the FX thread; tests run both on the calling thread. */
public interface TaskExecutor {

    /** Runs {@code work} in the background, then {@code done} or {@code failed} on the FX thread. */
    <T> void execute(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed);

    /** Runs {@code action} on the FX thread later. */
    void later(Runnable action);
}
