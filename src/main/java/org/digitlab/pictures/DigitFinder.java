package org.digitlab.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.digitlab.ink.DigitImage;
import org.digitlab.pictures.binarize.BackgroundNormalization;
import org.digitlab.pictures.binarize.Binarization;
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
import org.digitlab.pictures.segment.GlyphMerger;
import org.digitlab.pictures.segment.TouchingDigits;

/**
 * Finds the digits in a picture: a single digit, a number or several lines, dark on light or light on dark, despite
 * shadows and ruled lines.
 *
 * <p>The steps are background normalisation, binarization, removal of ruled lines, connected components, merging of a
 * digit's parts, splitting of touching digits, and ordering by lines.
 */
public final class DigitFinder {

    /** The gap above which another number begins, in digit heights. */
    private static final double NUMBER_GAP = 1.2;
    /** The maximum brightness of the border of a picture in the format of MNIST. */
    private static final float DARK = 64;

    private final Picture picture;
    private final Binarization binarization;
    private final ToDoubleFunction<DigitImage> confidence;

    private DigitFinder(Picture picture, Binarization binarization, ToDoubleFunction<DigitImage> confidence) {
        this.picture = picture;
        this.binarization = binarization;
        this.confidence = confidence;
    }

    /**
     * Finds all digits. A picture of exactly 28 × 28 pixels with a dark border counts as one prepared digit.
     *
     * @param confidence a classifier's confidence in its prediction for an image, 0 to 1; decides where touching digits
     *                   are split
     */
    public static FoundDigits find(Picture picture, ToDoubleFunction<DigitImage> confidence) {
        GrayImage brightness = picture.pixels().brightness();
        if (isMnistImage(brightness)) {
            Box whole = new Box(0, 0, DigitImage.SIDE, DigitImage.SIDE);
            return new FoundDigits(List.of(List.of(new FoundDigit(whole, unchanged(brightness), false))));
        }
        Binarization binarization = Binarization.of(BackgroundNormalization.of(brightness));
        DigitFinder finder = new DigitFinder(picture, binarization, confidence);
        boolean[] withLines = binarization.ink.clone();
        int crossing = RuledLines.remove(binarization);
        FoundDigits found = finder.find(binarization.ink, crossing);
        // A thin 1 that fills the picture looks like a ruled line.
        return found.isEmpty() ? finder.find(withLines, 0) : found;
    }

    /** @param speck the size up to which ink is ignored: on squared paper most components may be remains of lines */
    private FoundDigits find(boolean[] ink, int speck) {
        List<Glyph> glyphs = new ArrayList<>();
        ConnectedComponents components = ConnectedComponents.of(ink, binarization, glyphs);
        glyphs.removeIf(glyph -> glyph.box().longerSide() <= speck);
        GlyphFilter filter = new GlyphFilter(glyphs, binarization.width, binarization.height);
        int digitHeight = filter.digitHeight();
        List<Glyph> merged = new GlyphMerger(components, digitHeight).merge(filter.writing());
        DigitCutter cutter = new DigitCutter(binarization, components);
        TouchingDigits touching = new TouchingDigits(components, digitHeight,
                glyph -> confidence.applyAsDouble(cutter.image(glyph)));
        List<Glyph> digits = merged.stream().flatMap(glyph -> touching.split(glyph).stream()).toList();
        return new FoundDigits(TextLines.of(digits, digitHeight).stream().map(line -> line(line, cutter)).toList());
    }

    private List<FoundDigit> line(List<Glyph> glyphs, DigitCutter cutter) {
        List<FoundDigit> line = new ArrayList<>();
        Box before = null;
        for (Glyph glyph : glyphs) {
            Box box = glyph.box();
            boolean apart = before != null
                    && -before.overlapX(box) > NUMBER_GAP * Math.max(before.height(), box.height());
            line.add(new FoundDigit(box.scaled(picture.downsampling(), picture.width(), picture.height()),
                    cutter.image(glyph), apart));
            before = box;
        }
        return line;
    }

    private static boolean isMnistImage(GrayImage brightness) {
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

    private static DigitImage unchanged(GrayImage brightness) {
        byte[] pixels = new byte[DigitImage.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.round(brightness.values[i]);
        }
        return new DigitImage(pixels);
    }
}
