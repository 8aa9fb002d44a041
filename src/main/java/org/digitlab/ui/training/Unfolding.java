package org.digitlab.ui.training;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;

/** Scrolls to a pane when it is expanded, because in a small window it would open below the edge. */
final class Unfolding {

    private Unfolding() {
    }

    /** Scrolls to a pane inside a scroll pane whenever it is expanded. */
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

    /** Returns the smallest scroll that shows the pane's end, but not past its title. */
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
