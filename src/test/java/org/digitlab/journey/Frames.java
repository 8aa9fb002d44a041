package org.digitlab.journey;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Waits for a number of frames. */
final class Frames extends AnimationTimer {

    private int left;

    Frames(int count) {
        left = count;
    }

    void await(Lab lab) {
        Platform.runLater(this::start);
        lab.await("frames", () -> left <= 0);
    }

    @Override
    public void handle(long now) {
        if (--left <= 0) {
            stop();
        }
    }
}
