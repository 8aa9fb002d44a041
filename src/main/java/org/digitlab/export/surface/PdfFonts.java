package org.digitlab.export.surface;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.digitlab.files.IoConsumer;
import org.digitlab.plot.paint.Lettering;

/** The bundled font in a document, embedded with only the glyphs in use. */
public final class PdfFonts {

    private final PDFont regular;
    private final PDFont bold;

    public PdfFonts(PDDocument document) throws IOException {
        regular = load(document, Typeface.of(false));
        bold = load(document, Typeface.of(true));
    }

    /** Writes a document with this title and content; leaves {@code out} open. */
    public static void write(String title, OutputStream out, IoConsumer<PDDocument> content) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setCreator("Digit Lab");
            content.accept(document);
            document.save(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    PDFont of(Lettering lettering) {
        return lettering.isBold() ? bold : regular;
    }

    private static PDFont load(PDDocument document, Typeface typeface) throws IOException {
        try (InputStream in = typeface.open()) {
            return PDType0Font.load(document, in, true);
        }
    }
}
