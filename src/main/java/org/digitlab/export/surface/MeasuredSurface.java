package org.digitlab.export.surface;

import org.digitlab.plot.paint.Lettering;
import org.digitlab.plot.paint.Surface;

/** Surface that measures texts with the bundled font. */
abstract class MeasuredSurface implements Surface {

    @Override
    public final double width(String text, Lettering lettering) {
        return Typeface.width(text, lettering);
    }

    /** Returns the left edge of a text that is aligned at {@code x}. */
    final double left(String text, double x, Align align, Lettering lettering) {
        return switch (align) {
            case LEFT -> x;
            case CENTER -> x - width(text, lettering) / 2;
            case RIGHT -> x - width(text, lettering);
        };
    }
}
