package org.digitlab.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.digitlab.training.TrainingSession;

/** Ctrl+C ends the training and not the process, which lives on until the run is saved. */
final class StopOnInterrupt implements AutoCloseable {

    private static final int SAVING_SECONDS = 60;

    private final CountDownLatch saved = new CountDownLatch(1);
    private Thread hook;

    void stops(TrainingSession session) {
        hook = new Thread(() -> stopAndWait(session), "stop-on-interrupt");
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

    private void stopAndWait(TrainingSession session) {
        try {
            stop(session);
            saved.await(SAVING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(TrainingSession session) {
        try {
            session.stop();
        } catch (IllegalStateException e) {
            // Over by itself: what is left is saving it.
        }
    }
}
