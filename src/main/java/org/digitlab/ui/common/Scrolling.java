package org.digitlab.ui.common;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;

/** Scrolls panes so that a part of their content can be seen. */
public final class Scrolling {

    private Scrolling() {
    }

    /** Scrolls to a pane whenever it is expanded, because in a small window it would open below the edge. */
    public static void revealExpanded(TitledPane pane) {
        pane.expandedProperty().addListener((property, before, expanded) -> {
            if (expanded) {
                Platform.runLater(() -> reveal(pane));
            }
        });
    }

    private static void reveal(Node part) {
        for (Parent parent = part.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane scroll) {
                scroll.applyCss();
                scroll.layout();
                reveal(scroll, scroll.getContent().sceneToLocal(part.localToScene(part.getBoundsInLocal())));
                return;
            }
        }
    }

    /**
     * Scrolls {@code part} into view at once, as little as possible; of a part higher than the view its top is shown.
     *
     * @param part bounds in the coordinates of the content
     */
    public static void reveal(ScrollPane scroll, Bounds part) {
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = scroll.getContent().getLayoutBounds().getHeight() - seen;
        double top = scroll.getVvalue() * hidden;
        if (hidden > 0) {
            scroll.setVvalue(Math.min(part.getMinY(), Math.max(top, part.getMaxY() - seen)) / hidden);
        }
        scroll.layout();
    }
}
