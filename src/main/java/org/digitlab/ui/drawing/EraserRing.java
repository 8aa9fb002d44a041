package org.digitlab.ui.drawing;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;

/** Shows what the eraser would rub out at the pointer. */
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
