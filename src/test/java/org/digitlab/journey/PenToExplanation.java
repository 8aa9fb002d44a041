package org.digitlab.journey;

import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import org.digitlab.inference.Explanation;
import org.digitlab.ink.DigitImage;
import org.digitlab.ui.drawing.DrawingViewModel;
import org.digitlab.ui.explain.ExplainViewModel;

/** Measures the time from a mouse drag to the explanation on the screen, both on the FX thread. */
final class PenToExplanation {

    private final Millis taken = new Millis();
    private final Scene scene;
    private final DrawingViewModel drawing;
    private final EventHandler<MouseEvent> moved = event -> movedAt = System.nanoTime();
    private long movedAt;
    private DigitImage explained;

    /** Must be called on the FX thread when the view is open: this listener must run after the view's own. */
    PenToExplanation(Scene scene, DrawingViewModel drawing, ExplainViewModel model) {
        this.scene = scene;
        this.drawing = drawing;
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, moved);
        model.explanationProperty().addListener((property, before, now) -> answered(now));
    }

    Millis taken() {
        return taken;
    }

    void stop() {
        Platform.runLater(() -> scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, moved));
    }

    private void answered(Explanation answer) {
        DigitImage newest = drawing.imageProperty().get();
        if (movedAt != 0 && answer != null && answer.question().image().equals(newest) && !newest.equals(explained)) {
            explained = newest;
            taken.add(System.nanoTime() - movedAt);
        }
    }
}
