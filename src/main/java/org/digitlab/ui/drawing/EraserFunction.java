package org.digitlab.ui.drawing;

import org.digitlab.ink.Drawing;
import org.digitlab.ink.InkPoint;

/** Erases ink; {@link Drawing#erased} except in tests. */
@FunctionalInterface
interface EraserFunction {

    Drawing erase(Drawing drawing, InkPoint centre, double radius);

    /** Erases along a line in steps of at most half the radius, because a fast drag leaves gaps between its points. */
    default Drawing eraseAlong(Drawing drawing, InkPoint from, InkPoint to, double radius) {
        int steps = Math.max(1, (int) Math.ceil(from.distanceTo(to) / (radius / 2)));
        Drawing left = drawing;
        for (int step = 1; step <= steps && !left.isBlank(); step++) {
            double part = (double) step / steps;
            double x = from.x() + (to.x() - from.x()) * part;
            double y = from.y() + (to.y() - from.y()) * part;
            left = erase(left, new InkPoint(x, y), radius);
        }
        return left;
    }
}
