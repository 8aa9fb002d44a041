package org.digitlab.journey;

import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;

/** Measures the time from a movement of the pen, as it reaches the FX thread, to the models' answer there. */
final class PenToBars {

    private final Millis taken = new Millis();
    private final Scene scene;
    private final Label verdict;
    private final EventHandler<MouseEvent> moved = event -> penMoved();
    private long movedAt;
    private boolean waiting;

    /** On the FX thread. */
    PenToBars(Scene scene, Node verdict) {
        this.scene = scene;
        this.verdict = (Label) verdict;
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, moved);
        // The verdict depends on the predictions: it is invalidated by each, even by one that says the same again.
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

    // The stroke itself changes the verdict too; what comes after this event is the answer.
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
