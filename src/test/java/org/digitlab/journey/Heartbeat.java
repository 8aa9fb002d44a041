package org.digitlab.journey;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Posts a task to the FX thread every few milliseconds and records how long each waits. */
final class Heartbeat implements AutoCloseable {

    private static final long EVERY_MILLIS = 5;

    private final Millis lateness = new Millis();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    Heartbeat() {
        timer.scheduleAtFixedRate(this::ask, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    Millis lateness() {
        return lateness;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void ask() {
        long asked = System.nanoTime();
        Platform.runLater(() -> lateness.add(System.nanoTime() - asked));
    }
}
