package org.digitlab.pictures.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.digitlab.pictures.segment.Box;
import org.digitlab.pictures.segment.Glyph;

/** Sorts digits in reading order: lines, which may be slanted, from top to bottom, each from left to right. */
public final class TextLines {

    /** The minimum vertical overlap of neighbours in a line, as a fraction of the smaller height. */
    private static final double MIN_OVERLAP = 0.4;
    /** The height, as a fraction of the line's median, below which a glyph is a dash, a comma or a dot. */
    private static final double MIN_HEIGHT = 0.42;
    /** The gap in digit heights above which neighbours must overlap twice as much. */
    private static final double WIDE_GAP = 6;

    private TextLines() {
    }

    public static List<List<Glyph>> of(List<Glyph> glyphs, int digitHeight) {
        List<List<Glyph>> lines = new ArrayList<>();
        glyphs.stream().sorted(Comparator.comparingDouble(glyph -> glyph.box().centreX()))
                .forEach(glyph -> line(lines, glyph, digitHeight).add(glyph));
        lines.forEach(TextLines::dropLow);
        double slope = slope(lines);
        lines.sort(Comparator.comparingDouble(line -> height(line, slope)));
        return lines;
    }

    /** Returns the line whose last digit fits best, or a new line. */
    private static List<Glyph> line(List<List<Glyph>> lines, Glyph glyph, int digitHeight) {
        List<Glyph> best = null;
        double highest = 0;
        for (List<Glyph> line : lines) {
            Box end = line.get(line.size() - 1).box();
            double level = level(end, glyph.box(), digitHeight);
            if (level > highest) {
                highest = level;
                best = line;
            }
        }
        if (best == null) {
            best = new ArrayList<>();
            lines.add(best);
        }
        return best;
    }

    /** Returns 0 for glyphs of different lines; otherwise higher values for better aligned and nearer glyphs. */
    private static double level(Box end, Box glyph, int digitHeight) {
        double shared = (double) end.overlapY(glyph) / Math.min(end.height(), glyph.height());
        double gap = Math.max(0, -end.overlapX(glyph)) / (double) digitHeight;
        return shared < MIN_OVERLAP || gap > WIDE_GAP && shared < 2 * MIN_OVERLAP ? 0 : shared / (1 + gap / WIDE_GAP);
    }

    private static void dropLow(List<Glyph> line) {
        int[] heights = line.stream().mapToInt(Glyph::height).sorted().toArray();
        int median = heights[heights.length / 2];
        line.removeIf(glyph -> glyph.height() < MIN_HEIGHT * median);
    }

    /** Returns the median slope of the lines from their first to their last digit, downwards. */
    private static double slope(List<List<Glyph>> lines) {
        double[] slopes = lines.stream().filter(line -> line.size() > 1).mapToDouble(line -> {
            Box first = line.get(0).box();
            Box last = line.get(line.size() - 1).box();
            return (last.centreY() - first.centreY()) / Math.max(1, last.centreX() - first.centreX());
        }).toArray();
        Arrays.sort(slopes);
        return slopes.length == 0 ? 0 : slopes[slopes.length / 2];
    }

    private static double height(List<Glyph> line, double slope) {
        return line.stream().mapToDouble(glyph -> glyph.box().centreY() - slope * glyph.box().centreX())
                .average().orElse(0);
    }
}
