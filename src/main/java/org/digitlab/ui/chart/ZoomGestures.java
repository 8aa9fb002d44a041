package org.digitlab.ui.chart;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.shape.Rectangle;
import org.digitlab.plot.axis.Range;
import org.digitlab.plot.paint.PlotFrame;

/**
 * Zooms a chart with the mouse: a rectangle or the wheel (with Ctrl the y axis) zooms, the middle button, Shift with a
 * drag or Shift with the wheel pans, a double click resets.
 */
final class ZoomGestures {

    /** A drag shorter than this, in pixels, is a click; in one direction only, it zooms one axis. */
    private static final double MIN_DRAG = 8;
    private static final double WHEEL = 400;

    private final LiveChart chart;
    private final Rectangle rubberBand = new Rectangle();
    private Point2D pressed;
    private Point2D last;
    private boolean panning;

    ZoomGestures(LiveChart chart) {
        this.chart = chart;
        rubberBand.getStyleClass().add("rubber-band");
        rubberBand.setManaged(false);
        rubberBand.setMouseTransparent(true);
        rubberBand.setVisible(false);
    }

    void install() {
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        chart.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        chart.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        chart.addEventHandler(ZoomEvent.ZOOM, this::pinch);
        chart.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && pressed != null) {
                forget();
                event.consume();
            }
        });
    }

    Rectangle rubberBand() {
        return rubberBand;
    }

    private void press(MouseEvent event) {
        Point2D point = onCanvas(event.getX(), event.getY());
        if (!isOverPlot(point) || event.getButton() == MouseButton.SECONDARY) {
            return;
        }
        pressed = point;
        last = point;
        panning = event.getButton() == MouseButton.MIDDLE || event.isShiftDown();
    }

    private void drag(MouseEvent event) {
        if (pressed == null) {
            return;
        }
        Point2D point = inPlot(onCanvas(event.getX(), event.getY()));
        if (panning) {
            pan(point);
            last = point;
        } else {
            last = point;
            chart.options().hoverXProperty().set(Double.NaN);
            stretch();
        }
    }

    private void release(MouseEvent event) {
        if (rubberBand.isVisible()) {
            PlotFrame frame = chart.plotFrame();
            chart.viewport().show(isWide() ? rangeX(frame) : null, isHigh() ? rangeY(frame) : null);
        }
        forget();
    }

    private void forget() {
        pressed = null;
        rubberBand.setVisible(false);
    }

    private void click(MouseEvent event) {
        boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
        if (twice && event.isStillSincePress() && isOverPlot(onCanvas(event.getX(), event.getY()))) {
            chart.viewport().reset();
        }
    }

    private void scroll(ScrollEvent event) {
        Point2D point = onCanvas(event.getX(), event.getY());
        if (!isOverPlot(point)) {
            return;
        }
        PlotFrame frame = chart.plotFrame();
        if (event.getDeltaX() != 0) {
            chart.viewport().panX(-event.getDeltaX() / frame.width());
        } else if (event.isShortcutDown()) {
            chart.viewport().zoomY(factor(event), frame.yAt(point.getY()));
        } else {
            chart.viewport().zoomX(factor(event), frame.xAt(point.getX()));
        }
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        Point2D point = onCanvas(event.getX(), event.getY());
        if (isOverPlot(point)) {
            chart.viewport().zoomX(1 / event.getZoomFactor(), chart.plotFrame().xAt(point.getX()));
            event.consume();
        }
    }

    private static double factor(ScrollEvent event) {
        return Math.exp(-event.getDeltaY() / WHEEL * 2);
    }

    private void pan(Point2D point) {
        PlotFrame frame = chart.plotFrame();
        chart.viewport().panX((last.getX() - point.getX()) / frame.width());
        if (chart.viewport().zoomYProperty().get() != null) {
            chart.viewport().panY((point.getY() - last.getY()) / frame.height());
        }
    }

    /** Stretches the rectangle from the pressed to the last point, over the whole plot where it zooms one axis only. */
    private void stretch() {
        PlotFrame frame = chart.plotFrame();
        rubberBand.setVisible(isWide() || isHigh());
        Point2D from = new Point2D(isWide() ? pressed.getX() : frame.left(), isHigh() ? pressed.getY() : frame.top());
        Point2D to = new Point2D(isWide() ? last.getX() : frame.right(), isHigh() ? last.getY() : frame.bottom());
        rubberBand.setX(Math.rint(chart.canvas().getLayoutX() + Math.min(from.getX(), to.getX())));
        rubberBand.setY(Math.rint(chart.canvas().getLayoutY() + Math.min(from.getY(), to.getY())));
        rubberBand.setWidth(Math.rint(Math.abs(to.getX() - from.getX())));
        rubberBand.setHeight(Math.rint(Math.abs(to.getY() - from.getY())));
    }

    private boolean isWide() {
        return Math.abs(last.getX() - pressed.getX()) >= MIN_DRAG;
    }

    private boolean isHigh() {
        return Math.abs(last.getY() - pressed.getY()) >= MIN_DRAG;
    }

    private Range rangeX(PlotFrame frame) {
        return new Range(frame.xAt(Math.min(pressed.getX(), last.getX())),
                frame.xAt(Math.max(pressed.getX(), last.getX())));
    }

    private Range rangeY(PlotFrame frame) {
        return new Range(frame.yAt(Math.max(pressed.getY(), last.getY())),
                frame.yAt(Math.min(pressed.getY(), last.getY())));
    }

    private Point2D onCanvas(double x, double y) {
        return chart.canvas().parentToLocal(x, y);
    }

    private boolean isOverPlot(Point2D point) {
        PlotFrame frame = chart.plotFrame();
        return frame != null && !chart.shownPoints().isEmpty() && frame.contains(point.getX(), point.getY());
    }

    private Point2D inPlot(Point2D point) {
        PlotFrame frame = chart.plotFrame();
        return new Point2D(Math.max(frame.left(), Math.min(frame.right(), point.getX())),
                Math.max(frame.top(), Math.min(frame.bottom(), point.getY())));
    }
}
