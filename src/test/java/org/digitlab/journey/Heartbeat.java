package org.digitlab.journey;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Asks the FX thread for a sign of life every few milliseconds and notes how long each one took to come. */
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
