package org.digitlab.export.surface;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.digitlab.files.IoConsumer;
import org.digitlab.plot.paint.Bars;
import org.digitlab.plot.paint.Lettering;
import org.digitlab.plot.paint.Trace;
import org.digitlab.plot.series.Pen;
import org.digitlab.plot.series.Rgb;

/** Surface of a PDF page. Units are pixels of 1/96 inch, y points down. */
public final class PdfSurface extends MeasuredSurface {

    public static final double POINTS_PER_PIXEL = 0.75;

    private static final float FULL = 255;
    private static final int BEVEL = 2;
    /** Distance of the control points of a Bézier curve that approximates a quarter circle, in radii. */
    private static final double QUARTER = 0.5523;

    private final PDPageContentStream page;
    private final PdfFonts fonts;
    private final Map<Double, PDExtendedGraphicsState> opacities = new HashMap<>();

    /** @param pageHeight the height of the page in pixels */
    public PdfSurface(PDPageContentStream page, PdfFonts fonts, double pageHeight) throws IOException {
        this.page = page;
        this.fonts = fonts;
        page.transform(new Matrix(new AffineTransform(POINTS_PER_PIXEL, 0, 0, -POINTS_PER_PIXEL, 0,
                POINTS_PER_PIXEL * pageHeight)));
        page.setLineJoinStyle(BEVEL);
    }

    @Override
    public void text(String text, double x, double baseline, Align align, Lettering lettering, Rgb color) {
        String printable = Typeface.of(lettering).printable(text);
        double left = left(printable, x, align, lettering);
        write(page -> {
            fillWith(color);
            page.beginText();
            page.setFont(fonts.of(lettering), (float) lettering.size());
            page.setTextMatrix(new Matrix(1, 0, 0, -1, (float) left, (float) baseline));
            page.showText(printable);
            page.endText();
        });
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Pen pen) {
        write(page -> {
            take(pen);
            page.moveTo((float) fromX, (float) fromY);
            page.lineTo((float) toX, (float) toY);
            page.stroke();
        });
    }

    @Override
    public void stroke(Trace trace, Pen pen) {
        write(page -> {
            take(pen);
            outline(trace);
            page.stroke();
        });
    }

    @Override
    public void fill(Trace outline, Rgb color) {
        write(page -> {
            fillWith(color);
            outline(outline);
            page.fill();
        });
    }

    @Override
    public void bars(Bars bars, Rgb color) {
        write(page -> {
            fillWith(color);
            for (int bar = 0; bar < bars.size(); bar++) {
                page.addRect((float) bars.left(bar), (float) bars.top(bar),
                        (float) (bars.right(bar) - bars.left(bar)), (float) (bars.bottom(bar) - bars.top(bar)));
            }
            page.fill();
        });
    }

    @Override
    public void disc(double centreX, double centreY, double radius, Rgb color) {
        write(page -> {
            fillWith(color);
            page.moveTo((float) (centreX + radius), (float) centreY);
            quarter(centreX, centreY, radius, 0, 1);
            quarter(centreX, centreY, radius, -1, 0);
            quarter(centreX, centreY, radius, 0, -1);
            quarter(centreX, centreY, radius, 1, 0);
            page.fill();
        });
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        write(page -> {
            page.saveGraphicsState();
            page.addRect((float) x, (float) y, (float) width, (float) height);
            page.clip();
        });
    }

    @Override
    public void unclip() {
        write(PDPageContentStream::restoreGraphicsState);
    }

    /** Draws a quarter circle that ends in direction {@code toX, toY}. */
    private void quarter(double x, double y, double radius, int toX, int toY) throws IOException {
        int fromX = toY;
        int fromY = -toX;
        page.curveTo((float) (x + radius * (fromX + QUARTER * toX)), (float) (y + radius * (fromY + QUARTER * toY)),
                (float) (x + radius * (toX + QUARTER * fromX)), (float) (y + radius * (toY + QUARTER * fromY)),
                (float) (x + radius * toX), (float) (y + radius * toY));
    }

    private void outline(Trace trace) throws IOException {
        for (int i = 0; i < trace.size(); i++) {
            if (trace.begins(i)) {
                page.moveTo((float) trace.x(i), (float) trace.y(i));
            } else {
                page.lineTo((float) trace.x(i), (float) trace.y(i));
            }
        }
    }

    private void take(Pen pen) throws IOException {
        Rgb color = pen.color();
        page.setStrokingColor(color.red() / FULL, color.green() / FULL, color.blue() / FULL);
        page.setGraphicsStateParameters(opacity(color.opacity()));
        page.setLineWidth((float) pen.width());
        page.setLineDashPattern(pen.dashes(), 0);
    }

    private void fillWith(Rgb color) throws IOException {
        page.setNonStrokingColor(color.red() / FULL, color.green() / FULL, color.blue() / FULL);
        page.setGraphicsStateParameters(opacity(color.opacity()));
    }

    private PDExtendedGraphicsState opacity(double share) {
        return opacities.computeIfAbsent(share, value -> {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setStrokingAlphaConstant((float) share);
            state.setNonStrokingAlphaConstant((float) share);
            return state;
        });
    }

    private void write(IoConsumer<PDPageContentStream> content) {
        try {
            content.accept(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
