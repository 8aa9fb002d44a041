package org.digitlab.plot.series;

import org.digitlab.plot.paint.Swatch;

/**
 * How one meaning looks, a network or a run, the same everywhere: by its hue, and by dots where hues are used up.
 *
 * @param onLight on a light surface
 * @param onDark  on a dark one
 * @param dots    between the strokes of its lines, and on its {@link Swatch}
 */
public record Ink(Rgb onLight, Rgb onDark, int dots) {

    /** A hue without dots. */
    public Ink(Rgb onLight, Rgb onDark) {
        this(onLight, onDark, 0);
    }

    public Rgb on(Rgb surface) {
        return surface.luminance() < 0.5 ? onDark : onLight;
    }

    Ink dotted(int times) {
        return new Ink(onLight, onDark, times);
    }
}
