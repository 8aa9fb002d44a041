package org.digitlab.pictures.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.digitlab.pictures.segment.Box;
import org.digitlab.pictures.segment.Glyph;

/** Orders digits as they are read: lines from top to bottom, which may be slanted, each from left to right. */
public final class TextLines {

    private static final double SAME_LINE = 0.4;
    /** What is lower than this part of its line's digits is a dash, a comma or a dot. */
    private static final double MIN_HEIGHT = 0.42;
    private static final double FARTHEST = 6;

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

    /** The line whose end is level with the glyph, or a new one. */
    private static List<Glyph> line(List<List<Glyph>> lines, Glyph glyph, int digitHeight) {
        List<Glyph> best = null;
        double most = 0;
        for (List<Glyph> line : lines) {
            Box end = line.get(line.size() - 1).box();
            double level = level(end, glyph.box(), digitHeight);
            if (level > most) {
                most = level;
                best = line;
            }
        }
        if (best == null) {
            best = new ArrayList<>();
            lines.add(best);
        }
        return best;
    }

    /** 0 if they cannot stand in one line, else more the more level and the nearer they are. */
    private static double level(Box end, Box glyph, int digitHeight) {
        double shared = (double) end.overlapY(glyph) / Math.min(end.height(), glyph.height());
        double gap = Math.max(0, -end.overlapX(glyph)) / (double) digitHeight;
        return shared < SAME_LINE || gap > FARTHEST && shared < 2 * SAME_LINE ? 0 : shared / (1 + gap / FARTHEST);
    }

    private static void dropLow(List<Glyph> line) {
        int[] heights = line.stream().mapToInt(Glyph::height).sorted().toArray();
        int usual = heights[heights.length / 2];
        line.removeIf(glyph -> glyph.height() < MIN_HEIGHT * usual);
    }

    /** The median over the lines of how much they fall from their first to their last digit. */
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
