package org.digitlab.journey;

import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;

/** Measures the time from a mouse drag to the models' predictions, both on the FX thread. */
final class PenToBars {

    private final Millis taken = new Millis();
    private final Scene scene;
    private final Label verdict;
    private final EventHandler<MouseEvent> moved = event -> penMoved();
    private long movedAt;
    private boolean waiting;

    /** Starts to measure. Must be called on the FX thread. */
    PenToBars(Scene scene, Node verdict) {
        this.scene = scene;
        this.verdict = (Label) verdict;
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, moved);
        // Every prediction invalidates the verdict, even if its text stays the same.
        this.verdict.textProperty().addListener(changed -> {
            this.verdict.getText();
            answered();
        });
    }

    Millis taken() {
        return taken;
    }

    void stop() {
        scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, moved);
    }

    // Drawing itself invalidates the verdict too; only invalidations after this event are predictions.
    private void penMoved() {
        movedAt = System.nanoTime();
        waiting = false;
        Platform.runLater(() -> waiting = true);
    }

    private void answered() {
        if (waiting) {
            taken.add(System.nanoTime() - movedAt);
            waiting = false;
        }
    }
}
