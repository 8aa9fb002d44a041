package org.digitlab.plot;

/**
 * One meaning's colour: a network's or a run's, the same hue everywhere.
 *
 * @param onLight on a light surface
 * @param onDark  on a dark one
 */
public record Ink(Rgb onLight, Rgb onDark) {

    public Rgb on(Rgb surface) {
        return surface.luminance() < 0.5 ? onDark : onLight;
    }
}
