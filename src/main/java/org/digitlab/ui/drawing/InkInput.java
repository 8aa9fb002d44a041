package org.digitlab.ui.drawing;

import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.shape.Circle;

/** Passes pointer movements to the view model; of several fingers only the first draws. */
final class InkInput {

    private final InkCanvas paper;
    private final DrawingViewModel model;
    private final Circle eraserRing;
    private int fingers;

    InkInput(InkCanvas paper, Canvas canvas, DrawingViewModel model, Circle eraserRing) {
        this.paper = paper;
        this.model = model;
        this.eraserRing = eraserRing;
        canvas.addEventHandler(TouchEvent.ANY, this::count);
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        canvas.addEventHandler(MouseEvent.MOUSE_ENTERED, this::point);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> eraserRing.setVisible(false));
        model.toolProperty().subscribe(tool -> canvas.setCursor(tool == Tool.ERASER ? Cursor.NONE : Cursor.CROSSHAIR));
    }

    private void count(TouchEvent event) {
        fingers = event.getTouchCount() - (event.getEventType() == TouchEvent.TOUCH_RELEASED ? 1 : 0);
    }

    private void press(MouseEvent event) {
        paper.requestFocus();
        point(event);
        if (event.getButton() == MouseButton.PRIMARY && !isOfSecondFinger(event)) {
            model.penDown(event.getX() / paper.scale(), event.getY() / paper.scale());
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        point(event);
        if (event.isPrimaryButtonDown() && !isOfSecondFinger(event)) {
            model.penMove(event.getX() / paper.scale(), event.getY() / paper.scale());
        }
        event.consume();
    }

    private void release(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            model.penUp();
        }
        event.consume();
    }

    private void point(MouseEvent event) {
        eraserRing.setVisible(model.toolProperty().get() == Tool.ERASER);
        eraserRing.setCenterX(event.getX());
        eraserRing.setCenterY(event.getY());
        eraserRing.setRadius(model.eraserRadius() * paper.scale());
    }

    private boolean isOfSecondFinger(MouseEvent event) {
        return event.isSynthesized() && fingers > 1;
    }
}
