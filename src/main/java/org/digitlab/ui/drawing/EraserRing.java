package org.digitlab.ui.drawing;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;

/** A ring around the area that the eraser would erase. */
final class EraserRing extends Pane {

    private final Circle circle = new Circle();

    EraserRing() {
        circle.getStyleClass().add("eraser-ring");
        circle.setManaged(false);
        getChildren().add(circle);
        setMouseTransparent(true);
        setVisible(false);
    }

    void moveTo(double x, double y, double radius) {
        circle.setCenterX(x);
        circle.setCenterY(y);
        circle.setRadius(radius);
    }
}
