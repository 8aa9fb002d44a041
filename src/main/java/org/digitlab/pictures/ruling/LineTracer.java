package org.digitlab.pictures.ruling;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Follows all thin lines of one direction from one edge of a picture to the other. */
final class LineTracer {

    /** How far a line may jump from one pixel to the next: it is printed, but on a picture of pixels. */
    private static final double TOLERANCE = 1.6;
    /** And how much farther a pixel of a gap. */
    private static final double DRIFT = 0.05;
    /** The ink of a line is gone for so many times its greatest thickness; farther apart are strokes in a column. */
    private static final int FADED = 2;
    /** A line that was seen for less than this is no line yet, and ends at the first gap. */
    private static final int YOUNG = 20;
    /** Of the picture's length, a line goes through so much at least. */
    private static final double WHOLE = 0.5;
    /** And where there are lines, one that is interrupted is seen for so much. */
    private static final double PIECE = 0.12;

    private final boolean[] mask;
    private final RuledLines.Grid grid;
    private final int thickest;
    private final int widestGap;
    private final List<LineTrace> active = new ArrayList<>();
    private final List<LineTrace> ended = new ArrayList<>();

    LineTracer(boolean[] mask, RuledLines.Grid grid, int thickest) {
        this.mask = mask;
        this.grid = grid;
        this.thickest = thickest;
        // As wide as a stroke that crosses it at a slant.
        widestGap = 8 * thickest;
    }

    void trace() {
        for (int along = 0; along < grid.length(); along++) {
            endBefore(along);
            runs(along, grid.pixel(along, 0), grid.breadth(), grid.acrossStep());
        }
        ended.addAll(active);
    }

    /** Looks at each pixel of the picture, and so is spared every detour. */
    private void runs(int along, int from, int breadth, int step) {
        int start = 0;
        int pixel = from;
        for (int across = 0; across <= breadth; across++) {
            if (across == breadth || !mask[pixel]) {
                if (across > start && across - start <= thickest) {
                    goOn(along, start, across);
                }
                start = across + 1;
            }
            pixel += step;
        }
    }

    /**
     * Clears all long lines, and if there are any, their pieces as well.
     *
     * @return how thick the thickest is; 0 if there are none
     */
    int erase(boolean[] ink) {
        if (ended.stream().noneMatch(trace -> trace.isLine((int) (WHOLE * grid.length())))) {
            return 0;
        }
        List<LineTrace> lines = ended.stream().filter(trace -> trace.isLine((int) (PIECE * grid.length()))).toList();
        lines.forEach(new LineEraser(mask, ink, grid)::erase);
        return lines.stream().mapToInt(LineTrace::thickness).max().orElse(0);
    }

    private void goOn(int along, int start, int end) {
        LineTrace nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (LineTrace trace : active) {
            double distance = Math.abs(trace.centreAt(along) - (start + end) / 2.0);
            boolean near = distance <= TOLERANCE + DRIFT * (along - trace.last());
            if (near && distance < least && trace.last() < along) {
                least = distance;
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
            if (trace.last() < along - 1 && isInk(along - 1, trace)) {
                trace.hidden(along - 1);
            }
            if (along - trace.last() > (young ? 1 : widestGap) || along - trace.lastInk() > FADED * thickest) {
                traces.remove();
                if (!young) {
                    ended.add(trace);
                }
            }
        }
    }

    private boolean isInk(int along, LineTrace trace) {
        int across = (int) trace.centreAt(along);
        return across >= 0 && across < grid.breadth() && mask[grid.pixel(along, across)];
    }
}
