package org.digitlab.ui;

import javafx.animation.AnimationTimer;

/** Waits until the first frame of a window that was just shown is on the screen, for whatever would slow it down. */
final class FirstFrame extends AnimationTimer {

    /** A pulse takes over what it will draw only after the pulse before it is drawn; this one begins after that. */
    private static final int PULSES = 3;

    private final Runnable then;
    private int pulses;

    /** @param then called once, on the FX thread */
    FirstFrame(Runnable then) {
        this.then = then;
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (pulses == PULSES) {
            stop();
            then.run();
        }
    }
}
