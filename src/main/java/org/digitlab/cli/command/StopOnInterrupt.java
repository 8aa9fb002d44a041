package org.digitlab.cli.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl+C ends what trains and not the process, which lives on until all is saved. */
final class StopOnInterrupt implements AutoCloseable {

    private static final int SAVING_SECONDS = 60;

    private final CountDownLatch saved = new CountDownLatch(1);
    private Thread hook;

    /** @param stop ends it; may throw an IllegalStateException if it is over by itself */
    void stops(Runnable stop) {
        hook = new Thread(() -> stopAndWait(stop), "stop-on-interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** To be called when everything is saved and told. */
    @Override
    public void close() {
        saved.countDown();
        if (hook == null) {
            return;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is going down: the hook runs already, and this is what it waits for.
        }
    }

    private void stopAndWait(Runnable stop) {
        try {
            stop(stop);
            saved.await(SAVING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(Runnable stop) {
        try {
            stop.run();
        } catch (IllegalStateException e) {
            // Over by itself: what is left is saving it.
        }
    }
}
