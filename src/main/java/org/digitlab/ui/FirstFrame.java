package org.digitlab.ui;

import javafx.animation.AnimationTimer;

/** Runs an action after the first frame of a window is on the screen, so that the action does not delay it. */
final class FirstFrame extends AnimationTimer {

    /** A pulse is drawn only before the next one is prepared, so the third pulse comes after the first frame. */
    private static final int PULSES = 3;

    private final Runnable then;
    private int pulses;

    /** @param then the action, called once on the FX thread */
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
