package org.digitlab.ui.chart;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Moves a chart's crosshair with the mouse and the keyboard. */
final class ChartHands {

    private static final int LEAP = 25;

    private final LiveChart chart;

    ChartHands(LiveChart chart) {
        this.chart = chart;
    }

    void install() {
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, this::follow);
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::follow);
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> chart.requestFocus());
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    private void follow(MouseEvent event) {
        PlotFrame frame = chart.plotFrame();
        Point2D point = chart.canvas().parentToLocal(event.getX(), event.getY());
        if (frame != null && frame.contains(point.getX(), point.getY())) {
            chart.setHoverX(Snap.nearest(chart.shownPoints(), frame.xAt(point.getX())));
        } else {
            leave();
        }
    }

    private void leave() {
        chart.setHoverX(Double.NaN);
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> step(false, event.isShiftDown());
            case RIGHT -> step(true, event.isShiftDown());
            case HOME -> stand(Double.NEGATIVE_INFINITY, true);
            case END -> stand(Double.POSITIVE_INFINITY, false);
            case ESCAPE -> leave();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(boolean right, boolean leap) {
        if (Double.isNaN(chart.getHoverX())) {
            stand(Double.POSITIVE_INFINITY, false);
            return;
        }
        for (int i = 0; i < (leap ? LEAP : 1); i++) {
            stand(chart.getHoverX(), right);
        }
    }

    private void stand(double from, boolean right) {
        double x = Snap.next(chart.shownPoints(), from, right);
        if (Double.isFinite(x)) {
            chart.setHoverX(x);
            chart.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }
}
