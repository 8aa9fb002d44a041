package org.digitlab.export.surface;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.digitlab.files.IoSupplier;
import org.digitlab.plot.paint.Lettering;
import org.digitlab.plot.paint.Shortening;

/**
 * Weight of the bundled font. Texts are drawn as outlines, so that pictures are the same on every machine, with or without
 * installed fonts.
 */
public final class Typeface {

    static final String FAMILY = "IBM Plex Sans";

    private static final Typeface REGULAR = new Typeface("IBMPlexSans-Regular.ttf");
    private static final Typeface BOLD = new Typeface("IBMPlexSans-SemiBold.ttf");
    private static final int UNKNOWN = '?';

    private final String file;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unit;

    private Typeface(String file) {
        this.file = file;
        try (InputStream in = open()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            glyphs = font.getUnicodeCmapLookup();
            unit = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled font " + file + " is damaged", e);
        }
    }

    public static Typeface of(Lettering lettering) {
        return of(lettering.isBold());
    }

    public static Typeface of(boolean bold) {
        return bold ? BOLD : REGULAR;
    }

    /** Shortens a text to this width, with an ellipsis in the middle. */
    public static String shortened(String text, Lettering lettering, double room) {
        return Shortening.middle(text, room, part -> width(part, lettering));
    }

    /** Opens the font file. */
    InputStream open() {
        return Objects.requireNonNull(Typeface.class.getResourceAsStream("/org/digitlab/styles/fonts/" + file), file);
    }

    /** Replaces the characters that the font lacks by question marks. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().map(point -> glyphs.getGlyphId(point) == 0 ? UNKNOWN : point)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** Returns the width of a text in pixels. */
    public static double width(String text, Lettering lettering) {
        Typeface typeface = of(lettering);
        double width = text.codePoints().mapToDouble(point -> typeface.advance(typeface.glyph(point))).sum();
        return width * lettering.size() / typeface.unit;
    }

    /** Returns the outline of a text that starts at {@code x} on a baseline; y points down. */
    GeneralPath outline(String text, double size, double x, double baseline) {
        GeneralPath outline = new GeneralPath();
        double scale = size / unit;
        double pen = x;
        for (int point : text.codePoints().toArray()) {
            int glyph = glyph(point);
            outline.append(path(glyph).getPathIterator(new AffineTransform(scale, 0, 0, -scale, pen, baseline)), false);
            pen += advance(glyph) * scale;
        }
        return outline;
    }

    private int glyph(int codePoint) {
        int glyph = glyphs.getGlyphId(codePoint);
        return glyph == 0 ? glyphs.getGlyphId(UNKNOWN) : glyph;
    }

    private double advance(int glyph) {
        return read(() -> font.getAdvanceWidth(glyph));
    }

    private GeneralPath path(int glyph) {
        var outline = read(() -> font.getGlyph().getGlyph(glyph));
        return outline == null ? new GeneralPath() : outline.getPath();
    }

    private static <T> T read(IoSupplier<T> part) {
        try {
            return part.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
