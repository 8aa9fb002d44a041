package org.digitlab.ui.training;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;

/** Scrolls to what is unfolded: in a small window it would else open below the edge. */
final class Unfolding {

    private Unfolding() {
    }

    /** To be called once, for a pane that is or will be inside a scroll pane. */
    static void reveal(TitledPane pane) {
        pane.expandedProperty().addListener((property, before, expanded) -> {
            if (expanded) {
                Platform.runLater(() -> scrollTo(pane));
            }
        });
    }

    private static void scrollTo(TitledPane pane) {
        for (Parent parent = pane.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane scroll) {
                scroll.applyCss();
                scroll.layout();
                scroll.setVvalue(value(scroll, pane));
                return;
            }
        }
    }

    /** As little as needed to see the pane's end, but never past its title. */
    private static double value(ScrollPane scroll, Node pane) {
        Node content = scroll.getContent();
        Bounds bounds = content.sceneToLocal(pane.localToScene(pane.getBoundsInLocal()));
        double view = scroll.getViewportBounds().getHeight();
        double room = content.getLayoutBounds().getHeight() - view;
        double now = scroll.getVvalue() * room;
        double wanted = Math.min(bounds.getMinY(), Math.max(now, bounds.getMaxY() - view));
        return room <= 0 ? 0 : Math.max(0, Math.min(1, wanted / room));
    }
}
