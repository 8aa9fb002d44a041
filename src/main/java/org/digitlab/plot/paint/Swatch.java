package org.digitlab.plot.paint;

import java.util.List;
import org.digitlab.plot.series.Ink;
import org.digitlab.plot.series.Rgb;

/** Small square in the colour of an {@link Ink}, with as many dots as its lines have. */
public final class Swatch {

    /** Radius of a dot as a fraction of the side. */
    public static final double RADIUS = 0.16;

    private static final List<List<Pip>> PIPS = List.of(List.of(), List.of(new Pip(0.5, 0.5)),
            List.of(new Pip(0.28, 0.72), new Pip(0.72, 0.28)));

    /** The centre of a dot as fractions of the side, from the upper left corner. */
    public record Pip(double x, double y) {
    }

    private Swatch() {
    }

    /** Returns the dots of a style. */
    public static List<Pip> pips(Ink ink) {
        return PIPS.get(ink.dots());
    }

    /** Draws a swatch on a background of this colour, with its upper left corner at {@code x, y}. */
    public static void paint(Surface surface, double x, double y, double side, Ink ink, Rgb background) {
        surface.fill(Trace.rectangle(x, y, side, side), ink.on(background));
        for (Pip pip : pips(ink)) {
            surface.disc(x + pip.x() * side, y + pip.y() * side, RADIUS * side, background);
        }
    }
}
