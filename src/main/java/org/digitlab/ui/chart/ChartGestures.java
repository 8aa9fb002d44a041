package org.digitlab.ui.chart;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.digitlab.plot.paint.PlotFrame;
import org.digitlab.plot.series.Snap;

/** Moves a chart's crosshair with the mouse and the keyboard; other keys zoom and pan. */
final class ChartGestures {

    private static final int LEAP = 25;
    private static final double ZOOM_IN = 0.8;
    private static final double PAN = 0.1;

    private final LiveChart chart;

    ChartGestures(LiveChart chart) {
        this.chart = chart;
    }

    void install() {
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, this::follow);
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(Double.NaN));
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> chart.requestFocus());
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    private void follow(MouseEvent event) {
        PlotFrame frame = chart.plotFrame();
        Point2D point = chart.canvas().parentToLocal(event.getX(), event.getY());
        if (frame != null && frame.contains(point.getX(), point.getY())) {
            hover(Snap.nearest(chart.shownPoints(), frame.xAt(point.getX())));
        } else {
            hover(Double.NaN);
        }
    }

    private void press(KeyEvent event) {
        // A key may come before the first frame, which sets the axes.
        boolean empty = chart.aim().isEmpty();
        if (event.isControlDown() || event.isMetaDown() || !(event.isAltDown() ? !empty && pan(event) : act(event))) {
            return;
        }
        event.consume();
    }

    private boolean pan(KeyEvent event) {
        Viewport viewport = chart.viewport();
        switch (event.getCode()) {
            case LEFT -> viewport.panX(-PAN);
            case RIGHT -> viewport.panX(PAN);
            case UP -> viewport.panY(PAN);
            case DOWN -> viewport.panY(-PAN);
            case PLUS, EQUALS, ADD -> viewport.zoomY(ZOOM_IN, viewport.y().at(0.5));
            case MINUS, SUBTRACT -> viewport.zoomY(1 / ZOOM_IN, viewport.y().at(0.5));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean act(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> step(false, event.isShiftDown());
            case RIGHT -> step(true, event.isShiftDown());
            case HOME -> moveTo(Double.NEGATIVE_INFINITY, true);
            case END -> moveTo(Double.POSITIVE_INFINITY, false);
            case ESCAPE -> {
                return hideCrosshair();
            }
            case PLUS, EQUALS, ADD -> zoom(ZOOM_IN);
            case MINUS, SUBTRACT -> zoom(1 / ZOOM_IN);
            case DIGIT0, NUMPAD0 -> chart.viewport().reset();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Hides the crosshair; returns whether there was one, since otherwise Escape is for the window. */
    private boolean hideCrosshair() {
        boolean visible = !Double.isNaN(hoverX());
        hover(Double.NaN);
        return visible;
    }

    /** Zooms around the crosshair, or around the middle if no crosshair is in view. */
    private void zoom(double factor) {
        Viewport viewport = chart.viewport();
        double x = hoverX();
        if (!chart.shownPoints().isEmpty()) {
            viewport.zoomX(factor, viewport.x().contains(x) ? x : viewport.x().at(0.5));
        }
    }

    private void step(boolean right, boolean leap) {
        if (Double.isNaN(hoverX())) {
            moveTo(Double.POSITIVE_INFINITY, false);
            return;
        }
        for (int i = 0; i < (leap ? LEAP : 1); i++) {
            moveTo(hoverX(), right);
        }
    }

    private void moveTo(double from, boolean right) {
        double x = Snap.next(chart.shownPoints(), from, right);
        if (Double.isFinite(x)) {
            hover(x);
            chart.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    private double hoverX() {
        return chart.options().hoverXProperty().get();
    }

    private void hover(double x) {
        chart.options().hoverXProperty().set(x);
    }
}
