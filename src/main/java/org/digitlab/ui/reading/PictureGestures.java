package org.digitlab.ui.reading;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Zooms a picture with the wheel or a pinch, pans by dragging, and shows all of it after a double click. */
final class PictureGestures {

    private static final double WHEEL = 200;

    private final PictureView view;
    private Point2D last;

    PictureGestures(PictureView view) {
        this.view = view;
    }

    void install() {
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(ZoomEvent.ZOOM, event -> {
            view.zoom(event.getZoomFactor(), event.getX(), event.getY());
            event.consume();
        });
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> last = new Point2D(event.getX(), event.getY()));
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    }

    private void scroll(ScrollEvent event) {
        if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            view.pan(event.getDeltaX(), event.getDeltaY());
        } else {
            view.zoom(Math.exp(event.getDeltaY() / WHEEL), event.getX(), event.getY());
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        Point2D point = new Point2D(event.getX(), event.getY());
        view.pan(point.getX() - last.getX(), point.getY() - last.getY());
        last = point;
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
            view.fit();
        }
    }
}
