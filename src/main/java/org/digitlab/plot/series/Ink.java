package org.digitlab.plot.series;

import org.digitlab.plot.paint.Swatch;

/**
 * Line style of a network or a run, the same everywhere: a colour, and dots once all colours are in use.
 *
 * @param onLight the colour on a light background
 * @param onDark  the colour on a dark background
 * @param dots    the number of dots between two dashes of a line and on a swatch, 0 to 2
 */
public record Ink(Rgb onLight, Rgb onDark, int dots) {

    public Rgb on(Rgb surface) {
        return surface.luminance() < 0.5 ? onDark : onLight;
    }

    Ink dotted(int times) {
        return new Ink(onLight, onDark, times);
    }
}
