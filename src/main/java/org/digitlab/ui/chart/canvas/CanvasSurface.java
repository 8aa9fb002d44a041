package org.digitlab.ui.chart.canvas;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.digitlab.plot.paint.Bars;
import org.digitlab.plot.paint.Lettering;
import org.digitlab.plot.paint.Surface;
import org.digitlab.plot.paint.Trace;
import org.digitlab.plot.series.Pen;
import org.digitlab.plot.series.Rgb;

/** A surface that draws on a JavaFX canvas, in one font size. */
public final class CanvasSurface implements Surface {

    private final GraphicsContext gc;
    private final Font font;
    private final Text meter = new Text();

    public CanvasSurface(GraphicsContext gc, Font font) {
        this.gc = gc;
        this.font = font;
        meter.setFont(font);
        gc.setFont(font);
        gc.setTextBaseline(VPos.BASELINE);
        gc.setLineCap(StrokeLineCap.BUTT);
        gc.setLineJoin(StrokeLineJoin.BEVEL);
    }

    /** Returns whether text is drawn in this font. */
    public boolean writes(Font wanted) {
        return font.equals(wanted);
    }

    @Override
    public double width(String text, Lettering lettering) {
        meter.setText(text);
        return Math.ceil(meter.getLayoutBounds().getWidth());
    }

    @Override
    public void text(String text, double x, double baseline, Align align, Lettering lettering, Rgb color) {
        gc.setTextAlign(TextAlignment.valueOf(align.name()));
        gc.setFill(FxColors.of(color));
        gc.fillText(text, x, baseline);
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Pen pen) {
        use(pen);
        gc.strokeLine(fromX, fromY, toX, toY);
    }

    @Override
    public void stroke(Trace trace, Pen pen) {
        use(pen);
        outline(trace);
        gc.stroke();
    }

    @Override
    public void fill(Trace outline, Rgb color) {
        gc.setFill(FxColors.of(color));
        outline(outline);
        gc.fill();
    }

    @Override
    public void bars(Bars bars, Rgb color) {
        gc.setFill(FxColors.of(color));
        for (int bar = 0; bar < bars.size(); bar++) {
            gc.fillRect(bars.left(bar), bars.top(bar), bars.right(bar) - bars.left(bar),
                    bars.bottom(bar) - bars.top(bar));
        }
    }

    @Override
    public void disc(double centreX, double centreY, double radius, Rgb color) {
        gc.setFill(FxColors.of(color));
        gc.fillOval(centreX - radius, centreY - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        gc.save();
        gc.beginPath();
        gc.rect(x, y, width, height);
        gc.clip();
    }

    @Override
    public void unclip() {
        gc.restore();
    }

    private void use(Pen pen) {
        gc.setStroke(FxColors.of(pen.color()));
        gc.setLineWidth(pen.width());
        gc.setLineDashes(pen.dash().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private void outline(Trace trace) {
        gc.beginPath();
        for (int i = 0; i < trace.size(); i++) {
            if (trace.begins(i)) {
                gc.moveTo(trace.x(i), trace.y(i));
            } else {
                gc.lineTo(trace.x(i), trace.y(i));
            }
        }
    }
}
