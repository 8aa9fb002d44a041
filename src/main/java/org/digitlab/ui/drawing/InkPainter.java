package org.digitlab.ui.drawing;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.InkPoint;
import org.digitlab.ink.Stroke;

/**
 * Paints strokes as curves through the midpoints of neighbouring points, with round ends. A growing stroke is painted
 * piece by piece, so that the cost of a point does not depend on the length of the stroke.
 */
final class InkPainter {

    private final GraphicsContext graphics;
    private double scale = 1;

    InkPainter(GraphicsContext graphics) {
        this.graphics = graphics;
    }

    /** Clears a square of {@code side} pixels and sets the colour. */
    void begin(double side, Color ink) {
        scale = side / Paper.SIDE;
        graphics.clearRect(0, 0, side, side);
        graphics.setStroke(ink);
        graphics.setFill(ink);
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
    }

    void paint(Drawing drawing) {
        drawing.strokes().forEach(this::paint);
    }

    void paint(Sample sample, Color ink) {
        graphics.drawImage(DigitView.picture(sample.image(), ink), 0, 0, Paper.SIDE * scale, Paper.SIDE * scale);
    }

    void paint(Stroke stroke) {
        List<InkPoint> points = stroke.points();
        if (points.size() == 1) {
            dot(points.get(0), stroke.width());
            return;
        }
        beginAt(points.get(0), stroke.width());
        for (int i = 1; i < points.size() - 1; i++) {
            curve(points.get(i), points.get(i + 1));
        }
        endAt(points.get(points.size() - 1));
    }

    /** Paints only the piece that the last point added to a stroke. */
    void paintLastPiece(Stroke stroke) {
        List<InkPoint> points = stroke.points();
        int last = points.size() - 1;
        if (last < 2) {
            paint(stroke);
            return;
        }
        beginAt(middle(points.get(last - 2), points.get(last - 1)), stroke.width());
        curve(points.get(last - 1), points.get(last));
        endAt(points.get(last));
    }

    private void dot(InkPoint centre, double width) {
        double size = width * scale;
        graphics.fillOval(centre.x() * scale - size / 2, centre.y() * scale - size / 2, size, size);
    }

    private void beginAt(InkPoint start, double width) {
        graphics.setLineWidth(width * scale);
        graphics.beginPath();
        graphics.moveTo(start.x() * scale, start.y() * scale);
    }

    private void curve(InkPoint bend, InkPoint towards) {
        InkPoint end = middle(bend, towards);
        graphics.quadraticCurveTo(bend.x() * scale, bend.y() * scale, end.x() * scale, end.y() * scale);
    }

    private void endAt(InkPoint end) {
        graphics.lineTo(end.x() * scale, end.y() * scale);
        graphics.stroke();
    }

    private static InkPoint middle(InkPoint one, InkPoint other) {
        return new InkPoint((one.x() + other.x()) / 2, (one.y() + other.y()) / 2);
    }
}
