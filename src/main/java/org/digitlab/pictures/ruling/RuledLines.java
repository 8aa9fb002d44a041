package org.digitlab.pictures.ruling;

import java.util.stream.Stream;
import org.digitlab.pictures.binarize.Binarization;

/**
 * Takes printed lines off the paper. A line is thin, nearly straight, and goes through most of the picture; where a
 * stroke crosses it the ink is thicker than the line, and stays.
 */
public final class RuledLines {

    private static final int THICKNESS_PART = 200;
    private static final int MIN_THICKNESS = 5;
    /** Around a crossing: the soft edges of both lines. */
    private static final int EDGES = 3;

    private RuledLines() {
    }

    /**
     * Clears the lines, across and upright, from {@link Binarization#ink}.
     *
     * @return the longer side of the squares that are left where lines cross; 0 if none do
     */
    public static int remove(Binarization map) {
        int thickest = Math.max(MIN_THICKNESS, Math.max(map.width, map.height) / THICKNESS_PART);
        LineTracer across = new LineTracer(map.visible, new Grid(map.width, 1, map.height, map.width), thickest);
        LineTracer upright = new LineTracer(map.visible, new Grid(map.height, map.width, map.width, 1), thickest);
        Stream.of(across, upright).parallel().forEach(LineTracer::trace);
        int rows = across.erase(map.ink);
        int columns = upright.erase(map.ink);
        return rows == 0 || columns == 0 ? 0 : Math.max(rows, columns) + EDGES;
    }

    /**
     * How positions along and across a line become those of pixels.
     *
     * @param length    of the picture along the line
     * @param alongStep between pixels along the line
     * @param breadth   of the picture across the line
     */
    record Grid(int length, int alongStep, int breadth, int acrossStep) {

        int pixel(int along, int across) {
            return along * alongStep + across * acrossStep;
        }
    }
}
