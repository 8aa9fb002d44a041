package org.digitlab.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.digitlab.ink.DigitImage;
import org.digitlab.pictures.binarize.BackgroundNormalization;
import org.digitlab.pictures.binarize.Binarization;
import org.digitlab.pictures.image.Brightness;
import org.digitlab.pictures.image.GrayImage;
import org.digitlab.pictures.image.Picture;
import org.digitlab.pictures.layout.FoundDigit;
import org.digitlab.pictures.layout.FoundDigits;
import org.digitlab.pictures.layout.TextLines;
import org.digitlab.pictures.ruling.RuledLines;
import org.digitlab.pictures.segment.Box;
import org.digitlab.pictures.segment.ConnectedComponents;
import org.digitlab.pictures.segment.DigitCutter;
import org.digitlab.pictures.segment.Glyph;
import org.digitlab.pictures.segment.GlyphFilter;
import org.digitlab.pictures.segment.GlyphParts;
import org.digitlab.pictures.segment.TouchingDigits;

/**
 * Finds the digits on a picture of paper: one, a number, or several lines, dark on light or light on dark, in shadows
 * and on ruled lines.
 *
 * <p>The light is evened out, ink told from paper, printed lines are taken off, connected ink becomes digits, which are
 * joined from parts and parted where they touch, and what is left is ordered as it is read.
 */
public final class DigitFinder {

    /** A gap of so many digit heights parts two numbers. */
    private static final double NUMBER_GAP = 1.2;
    private static final float DARK = 64;

    private final Picture picture;
    private final Binarization map;

    private final ToDoubleFunction<DigitImage> confidence;

    private DigitFinder(Picture picture, Binarization map, ToDoubleFunction<DigitImage> confidence) {
        this.picture = picture;
        this.map = map;
        this.confidence = confidence;
    }

    /**
     * Finds all digits. A picture of exactly 28 × 28 with a dark border is taken to be one that is prepared already.
     *
     * @param confidence how sure a model is, 0 to 1, of what it reads in an image; arbitrates where digits may touch
     */
    public static FoundDigits find(Picture picture, ToDoubleFunction<DigitImage> confidence) {
        GrayImage brightness = Brightness.of(picture.pixels());
        if (isPrepared(brightness)) {
            Box whole = new Box(0, 0, DigitImage.SIDE, DigitImage.SIDE);
            return new FoundDigits(List.of(List.of(new FoundDigit(whole, asIs(brightness), false))));
        }
        DigitFinder finder = new DigitFinder(picture, Binarization.of(BackgroundNormalization.of(brightness)), confidence);
        boolean[] withLines = finder.map.ink.clone();
        int crossing = RuledLines.remove(finder.map);
        FoundDigits found = finder.found(finder.map.ink, crossing);
        // A thin 1 that fills its picture looks like a ruled line.
        return found.isEmpty() ? finder.found(withLines, 0) : found;
    }

    /** @param speck the longer side of what is no writing; on squared paper there may be more of it than of writing */
    private FoundDigits found(boolean[] ink, int speck) {
        List<Glyph> glyphs = new ArrayList<>();
        ConnectedComponents labels = ConnectedComponents.of(ink, map, glyphs);
        glyphs.removeIf(glyph -> glyph.box().longerSide() <= speck);
        GlyphFilter filter = new GlyphFilter(glyphs, map.width, map.height);
        int digitHeight = filter.digitHeight();
        List<Glyph> joined = new GlyphParts(labels, digitHeight).joined(filter.writing());
        DigitCutter cutter = new DigitCutter(map, labels);
        TouchingDigits touching = new TouchingDigits(labels, digitHeight,
                glyph -> confidence.applyAsDouble(cutter.image(glyph)));
        List<Glyph> digits = joined.stream().flatMap(glyph -> touching.part(glyph).stream()).toList();
        return new FoundDigits(TextLines.of(digits, digitHeight).stream().map(line -> line(line, cutter)).toList());
    }

    private List<FoundDigit> line(List<Glyph> glyphs, DigitCutter cutter) {
        List<FoundDigit> line = new ArrayList<>();
        Box before = null;
        for (Glyph glyph : glyphs) {
            Box box = glyph.box();
            boolean apart = before != null
                    && -before.overlapX(box) > NUMBER_GAP * Math.max(before.height(), box.height());
            line.add(new FoundDigit(box.scaled(picture.reduction(), picture.width(), picture.height()),
                    cutter.image(glyph), apart));
            before = box;
        }
        return line;
    }

    private static boolean isPrepared(GrayImage brightness) {
        if (brightness.width != DigitImage.SIDE || brightness.height != DigitImage.SIDE) {
            return false;
        }
        for (float value : brightness.border()) {
            if (value >= DARK) {
                return false;
            }
        }
        return true;
    }

    private static DigitImage asIs(GrayImage brightness) {
        byte[] pixels = new byte[DigitImage.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.round(brightness.values[i]);
        }
        return new DigitImage(pixels);
    }
}
