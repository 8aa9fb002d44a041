package org.digitlab.plot.paint;

import java.util.List;
import org.digitlab.plot.series.Ink;
import org.digitlab.plot.series.Rgb;

/** A small square that shows an {@link Ink}: its hue, with as many pips as its lines have dots. */
public final class Swatch {

    /** Of a pip, as a share of the side. */
    public static final double RADIUS = 0.16;

    private static final List<List<Pip>> PIPS = List.of(List.of(), List.of(new Pip(0.5, 0.5)),
            List.of(new Pip(0.28, 0.72), new Pip(0.72, 0.28)));

    /** The centre of a pip, as shares of the side from the upper left corner. */
    public record Pip(double x, double y) {
    }

    private Swatch() {
    }

    /** Where the pips of an ink are. */
    public static List<Pip> pips(Ink ink) {
        return PIPS.get(ink.dots());
    }

    /** Draws one on a surface of this colour, its upper left corner at {@code x, y}. */
    public static void paint(Surface surface, double x, double y, double side, Ink ink, Rgb background) {
        surface.fill(Trace.rectangle(x, y, side, side), ink.on(background));
        for (Pip pip : pips(ink)) {
            surface.disc(x + pip.x() * side, y + pip.y() * side, RADIUS * side, background);
        }
    }
}
