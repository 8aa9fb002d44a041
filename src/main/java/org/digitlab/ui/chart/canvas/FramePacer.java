package org.digitlab.ui.chart.canvas;

import java.util.function.DoublePredicate;
import javafx.animation.AnimationTimer;

/** Calls for at most thirty frames per second, and stops if none is requested, because a running timer is a GC root. */
public final class FramePacer extends AnimationTimer {

    private static final long INTERVAL_NANOS = 33_000_000;
    private static final double MAX_STEP_SECONDS = 0.1;

    private final DoublePredicate frame;
    private long lastNanos;
    private boolean running;
    private boolean wanted;

    /** @param frame draws a frame, given the seconds since the last one, and returns whether another is needed */
    public FramePacer(DoublePredicate frame) {
        this.frame = frame;
    }

    public void request() {
        wanted = true;
        if (!running) {
            running = true;
            start();
        }
    }

    @Override
    public void stop() {
        running = false;
        super.stop();
    }

    public boolean isRunning() {
        return running;
    }

    @Override
    public void handle(long now) {
        if (now - lastNanos < INTERVAL_NANOS) {
            return;
        }
        double seconds = Math.min(MAX_STEP_SECONDS, (now - lastNanos) / 1e9);
        lastNanos = now;
        if (!wanted) {
            stop();
            return;
        }
        wanted = false;
        wanted |= frame.test(seconds);
    }
}
