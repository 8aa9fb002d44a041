package org.digitlab.export.surface;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.digitlab.plot.paint.Bars;
import org.digitlab.plot.paint.Lettering;
import org.digitlab.plot.paint.Trace;
import org.digitlab.plot.series.Pen;
import org.digitlab.plot.series.Rgb;

/** Surface of a bitmap. */
public final class ImageSurface extends MeasuredSurface {

    private static final int FULL = 255;
    private static final float MITER = 10;

    private final Graphics2D graphics;

    public ImageSurface(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public void text(String text, double x, double baseline, Align align, Lettering lettering, Rgb color) {
        double left = left(text, x, align, lettering);
        fill(Typeface.of(lettering).outline(text, lettering.size(), left, baseline), color);
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Pen pen) {
        draw(new Line2D.Double(fromX, fromY, toX, toY), pen);
    }

    @Override
    public void stroke(Trace trace, Pen pen) {
        draw(path(trace), pen);
    }

    @Override
    public void fill(Trace outline, Rgb color) {
        fill(path(outline), color);
    }

    @Override
    public void bars(Bars bars, Rgb color) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int bar = 0; bar < bars.size(); bar++) {
            path.append(new Rectangle2D.Double(bars.left(bar), bars.top(bar), bars.right(bar) - bars.left(bar),
                    bars.bottom(bar) - bars.top(bar)), false);
        }
        fill(path, color);
    }

    @Override
    public void disc(double centreX, double centreY, double radius, Rgb color) {
        fill(new Ellipse2D.Double(centreX - radius, centreY - radius, 2 * radius, 2 * radius), color);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        graphics.setClip(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void unclip() {
        graphics.setClip(null);
    }

    private void draw(Shape shape, Pen pen) {
        graphics.setColor(color(pen.color()));
        graphics.setStroke(new BasicStroke((float) pen.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, MITER,
                pen.dash().isEmpty() ? null : pen.dashes(), 0));
        graphics.draw(shape);
    }

    private void fill(Shape shape, Rgb color) {
        graphics.setColor(color(color));
        graphics.fill(shape);
    }

    private static Path2D path(Trace trace) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < trace.size(); i++) {
            if (trace.begins(i)) {
                path.moveTo(trace.x(i), trace.y(i));
            } else {
                path.lineTo(trace.x(i), trace.y(i));
            }
        }
        return path;
    }

    private static Color color(Rgb color) {
        return new Color(color.red(), color.green(), color.blue(), (int) Math.round(FULL * color.opacity()));
    }
}
