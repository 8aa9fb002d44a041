package org.digitlab.ui.common;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.animation.AnimationTimer;

/** A pulse on the frame clock of JavaFX; without listeners it requests no frames, so that an idle window costs nothing. */
public final class AnimationPulse implements Pulse {

    private static final long INTERVAL_NANOS = 100_000_000;

    private final Set<Runnable> beats = new LinkedHashSet<>();
    private final AnimationTimer timer = new AnimationTimer() {
        private long last;

        @Override
        public void handle(long now) {
            if (now - last >= INTERVAL_NANOS) {
                last = now;
                List.copyOf(beats).forEach(Runnable::run);
            }
        }
    };

    @Override
    public void add(Runnable beat) {
        beats.add(beat);
        timer.start();
    }

    @Override
    public void remove(Runnable beat) {
        beats.remove(beat);
        if (beats.isEmpty()) {
            timer.stop();
        }
    }
}
