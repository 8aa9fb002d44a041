package org.digitlab.ui.common;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A pulse twice a second that requests no frames, for listeners that stay as long as the window is open. */
public final class TimerPulse implements Pulse, AutoCloseable {

    private static final long INTERVAL_MILLIS = 500;

    private final Set<Runnable> beats = new CopyOnWriteArraySet<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "timer");
        thread.setDaemon(true);
        return thread;
    });

    /** @param executor runs the listeners on the FX thread */
    public TimerPulse(TaskExecutor executor) {
        timer.scheduleWithFixedDelay(() -> {
            if (!beats.isEmpty()) {
                executor.later(() -> List.copyOf(beats).forEach(Runnable::run));
            }
        }, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void add(Runnable beat) {
        beats.add(beat);
    }

    @Override
    public void remove(Runnable beat) {
        beats.remove(beat);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
