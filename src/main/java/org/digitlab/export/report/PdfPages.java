package org.digitlab.export.report;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
import org.digitlab.export.picture.ChartPicture;
import org.digitlab.export.picture.Look;
import org.digitlab.export.picture.PicturePainter;
import org.digitlab.export.surface.PdfFonts;
import org.digitlab.export.surface.PdfSurface;
import org.digitlab.export.surface.Typeface;
import org.digitlab.plot.paint.Lettering;
import org.digitlab.plot.paint.PlotColors;
import org.digitlab.plot.paint.Surface.Align;

/** A4 pages, filled from top to bottom. Lengths are in pixels of 1/96 inch. */
final class PdfPages implements AutoCloseable {

    /** Width between the margins. */
    static final double WIDTH = 698;

    static final double MARGIN = 48;
    private static final double HEIGHT = PDRectangle.A4.getHeight() / PdfSurface.POINTS_PER_PIXEL;
    private static final double LINE = 18;
    private static final PlotColors COLORS = Look.PRINT.colors();

    private final PDDocument document;
    private final PdfFonts fonts;
    private PDPageContentStream content;
    private PdfSurface surface;
    private double y = HEIGHT;

    PdfPages(PDDocument document) throws IOException {
        this.document = document;
        fonts = new PdfFonts(document);
    }

    /** Starts a new page unless this height is free on the current one. */
    void need(double height) throws IOException {
        if (y + height > HEIGHT - MARGIN) {
            begin();
        }
    }

    void skip(double height) {
        y += height;
    }

    void heading(String text) throws IOException {
        need(5 * LINE);
        y += y > MARGIN ? LINE : 0;
        surface.text(Typeface.shortened(text, Lettering.TITLE, WIDTH), MARGIN, Lettering.TITLE.top(y), Align.LEFT,
                Lettering.TITLE, COLORS.strong());
        y += LINE + 4;
    }

    void quiet(String text) throws IOException {
        need(LINE);
        surface.text(text, MARGIN, Lettering.SMALL.top(y), Align.LEFT, Lettering.SMALL, COLORS.muted());
        y += LINE;
    }

    void picture(ChartPicture picture) throws IOException {
        double height = picture.size().pixelHeight();
        need(height);
        content.saveGraphicsState();
        content.transform(new Matrix(AffineTransform.getTranslateInstance(MARGIN, y)));
        new PicturePainter(surface, picture.look().colors()).paint(picture, 0.5);
        content.restoreGraphicsState();
        y += height;
    }

    /** Draws an image without moving down, so that others fit beside it. */
    void image(BufferedImage image, double x, double side) throws IOException {
        content.saveGraphicsState();
        content.transform(new Matrix(new AffineTransform(side, 0, 0, -side, MARGIN + x, y + side)));
        content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 1, 1);
        content.restoreGraphicsState();
    }

    /** Draws a caption without moving down. */
    void caption(String text, double x, double below) {
        surface.text(text, MARGIN + x, y + below, Align.LEFT, Lettering.SMALL, COLORS.muted());
    }

    /** Returns the surface, to draw at {@link #MARGIN} and {@link #top}. */
    PdfSurface surface() {
        return surface;
    }

    double top() {
        return y;
    }

    @Override
    public void close() throws IOException {
        if (content != null) {
            content.close();
        }
    }

    private void begin() throws IOException {
        close();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        surface = new PdfSurface(content, fonts, HEIGHT);
        y = MARGIN;
    }
}
