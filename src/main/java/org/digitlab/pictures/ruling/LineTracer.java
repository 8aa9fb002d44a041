package org.digitlab.pictures.ruling;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Traces all thin lines of one direction from one edge of a picture to the other. */
final class LineTracer {

    /** The maximum deviation of a line from one pixel to the next, in pixels. */
    private static final double TOLERANCE = 1.6;
    /** The additional deviation per pixel of a gap. */
    private static final double DRIFT = 0.05;
    /** The maximum gap without any ink, in maximum thicknesses; strokes in a column are farther apart. */
    private static final int MAX_FADED = 2;
    /** The extent below which a trace ends at its first gap. */
    private static final int YOUNG = 20;
    /** The minimum extent of a line, as a fraction of the picture's length. */
    private static final double MIN_LINE = 0.5;
    /** The minimum extent of a piece of an interrupted line, where the picture has lines. */
    private static final double MIN_PIECE = 0.12;

    /** The visible pixels, since lines may be fainter than ink. */
    private final boolean[] mask;
    private final RuledLines.Grid grid;
    private final int maxThickness;
    private final int maxGap;
    private final List<LineTrace> active = new ArrayList<>();
    private final List<LineTrace> ended = new ArrayList<>();

    LineTracer(boolean[] mask, RuledLines.Grid grid, int maxThickness) {
        this.mask = mask;
        this.grid = grid;
        this.maxThickness = maxThickness;
        // The width of a stroke that crosses the line at an angle.
        maxGap = 8 * maxThickness;
    }

    void trace() {
        for (int along = 0; along < grid.length(); along++) {
            endBefore(along);
            runs(along, grid.pixel(along, 0), grid.breadth(), grid.acrossStep());
        }
        ended.addAll(active);
    }

    /** Adds the runs of ink across the lines; visits every pixel, so the index is computed incrementally. */
    private void runs(int along, int from, int breadth, int step) {
        int start = 0;
        int pixel = from;
        for (int across = 0; across <= breadth; across++) {
            if (across == breadth || !mask[pixel]) {
                if (across > start && across - start <= maxThickness) {
                    continueLine(along, start, across);
                }
                start = across + 1;
            }
            pixel += step;
        }
    }

    /**
     * Erases all long lines and, if there are any, the pieces of interrupted lines.
     *
     * @return the maximum thickness of the lines; 0 if there are none
     */
    int erase(boolean[] ink) {
        if (ended.stream().noneMatch(trace -> trace.isLine((int) (MIN_LINE * grid.length())))) {
            return 0;
        }
        List<LineTrace> lines = ended.stream().filter(trace -> trace.isLine((int) (MIN_PIECE * grid.length()))).toList();
        lines.forEach(line -> erase(line, ink));
        return lines.stream().mapToInt(LineTrace::thickness).max().orElse(0);
    }

    /** Erases a line where it was traced and, by its extent on both sides, where it may continue. */
    private void erase(LineTrace line, boolean[] ink) {
        int thickest = line.thickness() * 3 / 2 + 1;
        LinePath path = line.path();
        int to = Math.min(grid.length(), line.last() + line.extent());
        for (int along = Math.max(0, line.first() - line.extent()); along < to; along++) {
            erase(along, (int) path.at(along), thickest, ink);
        }
    }

    /** Erases the run of ink across the middle of the line, unless a stroke that crosses the line makes it thicker. */
    private void erase(int along, int middle, int thickest, boolean[] ink) {
        int start = middle - 1;
        while (start <= middle + 1 && !isVisible(along, start)) {
            start++;
        }
        if (start > middle + 1) {
            return;
        }
        int end = start;
        while (end - start <= thickest && isVisible(along, end)) {
            end++;
        }
        while (end - start <= thickest && isVisible(along, start - 1)) {
            start--;
        }
        for (int across = start; across < end && end - start <= thickest; across++) {
            ink[grid.pixel(along, across)] = false;
        }
    }

    private void continueLine(int along, int start, int end) {
        LineTrace nearest = null;
        double smallest = Double.POSITIVE_INFINITY;
        for (LineTrace trace : active) {
            double distance = Math.abs(trace.centreAt(along) - (start + end) / 2.0);
            boolean near = distance <= TOLERANCE + DRIFT * (along - trace.last());
            if (near && distance < smallest && trace.last() < along) {
                smallest = distance;
                nearest = trace;
            }
        }
        if (nearest == null) {
            nearest = new LineTrace();
            active.add(nearest);
        }
        nearest.add(along, start, end);
    }

    private void endBefore(int along) {
        for (Iterator<LineTrace> traces = active.iterator(); traces.hasNext();) {
            LineTrace trace = traces.next();
            boolean young = trace.extent() < YOUNG;
            if (trace.last() < along - 1 && isVisible(along - 1, (int) trace.centreAt(along - 1))) {
                trace.hidden(along - 1);
            }
            if (along - trace.last() > (young ? 1 : maxGap) || along - trace.lastInk() > MAX_FADED * maxThickness) {
                traces.remove();
                if (!young) {
                    ended.add(trace);
                }
            }
        }
    }

    private boolean isVisible(int along, int across) {
        return across >= 0 && across < grid.breadth() && mask[grid.pixel(along, across)];
    }
}
