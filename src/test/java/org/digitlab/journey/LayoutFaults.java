package org.digitlab.journey;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/** Finds nodes in the window's columns that are cut off or overlap. Must run on the FX thread. */
final class LayoutFaults {

    private static final double ROUNDING = 1;

    private final Parent root;
    private final List<String> faults = new ArrayList<>();

    LayoutFaults(Parent root) {
        this.root = root;
    }

    List<String> find() {
        List<Node> columns = root.lookupAll(".column").stream().filter(Node::isVisible).toList();
        if (columns.size() < 2) {
            faults.add("expected two columns or more, found " + columns.size());
        }
        apart(columns);
        Bounds window = root.localToScene(root.getLayoutBounds());
        for (Node column : columns) {
            inside(column, window, true);
            walk((Parent) column, onScene(column), true);
        }
        return faults;
    }

    private void walk(Parent parent, Bounds frame, boolean wholeHeight) {
        boolean scrolls = scrolls(parent);
        List<Node> parts = parent.getChildrenUnmodifiable().stream()
                .filter(part -> part.isVisible() && part.isManaged()).toList();
        if (parent instanceof Pane && !(parent instanceof StackPane)) {
            apart(parts);
        }
        for (Node part : parts) {
            if (part instanceof Control) {
                inside(part, frame, wholeHeight);
            }
            if (part instanceof Labeled labeled) {
                whole(labeled);
            } else if (part instanceof Parent inner) {
                walk(inner, frame, wholeHeight && !scrolls && !scrolls(part));
            }
        }
    }

    private static boolean scrolls(Node part) {
        return part instanceof ScrollPane || part instanceof TableView;
    }

    private void inside(Node part, Bounds frame, boolean wholeHeight) {
        Bounds bounds = onScene(part);
        boolean wide = bounds.getMinX() < frame.getMinX() - ROUNDING || bounds.getMaxX() > frame.getMaxX() + ROUNDING;
        boolean high = bounds.getMinY() < frame.getMinY() - ROUNDING || bounds.getMaxY() > frame.getMaxY() + ROUNDING;
        if (wide || wholeHeight && high) {
            faults.add(part + " is cut off: " + bounds + " in " + frame);
        }
    }

    private void whole(Labeled labeled) {
        if (!labeled.isWrapText() && labeled.getChildrenUnmodifiable().stream()
                .anyMatch(part -> part != labeled.getGraphic() && part instanceof Text shown
                        && !shown.getText().equals(labeled.getText()))) {
            faults.add("the text of " + labeled + " is truncated");
        }
    }

    private void apart(List<Node> parts) {
        for (int i = 0; i < parts.size(); i++) {
            for (Node other : parts.subList(i + 1, parts.size())) {
                Bounds one = onScene(parts.get(i));
                Bounds two = onScene(other);
                double width = Math.min(one.getMaxX(), two.getMaxX()) - Math.max(one.getMinX(), two.getMinX());
                double height = Math.min(one.getMaxY(), two.getMaxY()) - Math.max(one.getMinY(), two.getMinY());
                if (width > ROUNDING && height > ROUNDING) {
                    faults.add(parts.get(i) + " and " + other + " overlap");
                }
            }
        }
    }

    private static Bounds onScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
