package org.digitlab.ui.common;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work on daemon threads, which never keep a closed program alive. */
public final class BackgroundExecutor implements TaskExecutor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundExecutor.class);

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "background");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public <T> void execute(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        try {
            threads.execute(() -> run(work, done, failed));
        } catch (RejectedExecutionException e) {
            LOG.debug("The program is closing; no more work is taken", e);
        }
    }

    @Override
    public void later(Runnable action) {
        Platform.runLater(action);
    }

    /** Accepts no more work; work under way, for instance saving a file, is interrupted after half a second. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(500, TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    // Errors too: a missing native library or a lack of memory must be reported to the user.
    private <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        try {
            T outcome = work.call();
            later(() -> done.accept(outcome));
        } catch (Exception | LinkageError | OutOfMemoryError e) {
            log(e);
            later(() -> failed.accept(e));
        }
    }

    private void log(Throwable error) {
        if (error instanceof CancellationException) {
            LOG.debug("Background work was cancelled");
        } else if (!threads.isShutdown()) {
            LOG.warn("Background work failed", error);
        }
    }
}
