package org.digitlab.export.surface;

import org.digitlab.plot.paint.Lettering;
import org.digitlab.plot.paint.Surface;

/** A surface whose texts are as wide as in the program's font. */
abstract class MeasuredSurface implements Surface {

    @Override
    public final double width(String text, Lettering lettering) {
        return Typeface.of(lettering).width(text, lettering.size());
    }

    /** Where a text begins that is hung up at {@code x}. */
    final double left(String text, double x, Align align, Lettering lettering) {
        return switch (align) {
            case LEFT -> x;
            case CENTER -> x - width(text, lettering) / 2;
            case RIGHT -> x - width(text, lettering);
        };
    }
}
