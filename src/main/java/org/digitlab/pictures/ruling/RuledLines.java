package org.digitlab.pictures.ruling;

import java.util.stream.Stream;
import org.digitlab.pictures.binarize.Binarization;

/**
 * Removes printed lines. A line is thin, nearly straight and as long as most of the picture; where a stroke crosses the
 * line, the ink is thicker and is kept.
 */
public final class RuledLines {

    /** The maximum thickness of lines: a fraction of the longer side, but at least this many pixels. */
    private static final int THICKNESS_DIVISOR = 200;
    private static final int MIN_THICKNESS = 5;
    /** The width of the soft edges around a crossing of two lines. */
    private static final int EDGES = 3;

    private RuledLines() {
    }

    /**
     * Removes horizontal and vertical lines from {@link Binarization#ink}.
     *
     * @return the size of the squares that remain where lines cross; 0 if none cross
     */
    public static int remove(Binarization binarization) {
        int maxThickness = Math.max(MIN_THICKNESS, Math.max(binarization.width, binarization.height) / THICKNESS_DIVISOR);
        int width = binarization.width;
        int height = binarization.height;
        LineTracer horizontal = new LineTracer(binarization.visible, new Grid(width, 1, height, width), maxThickness);
        LineTracer vertical = new LineTracer(binarization.visible, new Grid(height, width, width, 1), maxThickness);
        Stream.of(horizontal, vertical).parallel().forEach(LineTracer::trace);
        int rows = horizontal.erase(binarization.ink);
        int columns = vertical.erase(binarization.ink);
        return rows == 0 || columns == 0 ? 0 : Math.max(rows, columns) + EDGES;
    }

    /**
     * Maps positions along and across a line to indices of pixels.
     *
     * @param length     the picture's size along the line
     * @param alongStep  the distance of indices along the line
     * @param breadth    the picture's size across the line
     * @param acrossStep the distance of indices across the line
     */
    record Grid(int length, int alongStep, int breadth, int acrossStep) {

        int pixel(int along, int across) {
            return along * alongStep + across * acrossStep;
        }
    }
}
