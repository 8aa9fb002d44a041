package org.digitlab.export.picture;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.digitlab.export.surface.PdfFonts;
import org.digitlab.export.surface.PdfSurface;

/** Writes a picture as a PDF with one page of the same size. */
final class PdfWriter {

    private static final double GRAIN = 0.5;

    private PdfWriter() {
    }

    static void write(ChartPicture picture, OutputStream out) throws IOException {
        double width = picture.size().pixelWidth();
        double height = picture.size().pixelHeight();
        PdfFonts.write(picture.title(), out, document -> {
            PdfFonts fonts = new PdfFonts(document);
            PDPage page = new PDPage(new PDRectangle((float) (PdfSurface.POINTS_PER_PIXEL * width),
                    (float) (PdfSurface.POINTS_PER_PIXEL * height)));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                new PicturePainter(new PdfSurface(content, fonts, height), picture.look().colors()).paint(picture, GRAIN);
            }
        });
    }
}
