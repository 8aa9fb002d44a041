package org.digitlab.cli.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Makes Ctrl+C stop the training instead of the process, which ends once everything is saved. */
final class StopOnInterrupt implements AutoCloseable {

    private static final int SAVING_SECONDS = 60;

    private final CountDownLatch saved = new CountDownLatch(1);
    private Thread hook;

    /** @param stop stops the training; may throw an IllegalStateException if the training has ended */
    void stops(Runnable stop) {
        hook = new Thread(() -> stopAndWait(stop), "stop-on-interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Lets the process end; call this when everything is saved and reported. */
    @Override
    public void close() {
        saved.countDown();
        if (hook == null) {
            return;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The shutdown hook is running and waits for this call.
        }
    }

    private void stopAndWait(Runnable stop) {
        try {
            stop.run();
        } catch (IllegalStateException e) {
            // The training has ended; only saving remains.
        }
        try {
            saved.await(SAVING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
