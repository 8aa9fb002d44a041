package org.digitlab.export.picture;

import java.util.Locale;
import org.digitlab.plot.paint.PlotColors;
import org.digitlab.plot.series.Rgb;

/** Colour scheme of a picture. */
public enum Look {
    LIGHT(new PlotColors(Rgb.of("#e6e9ed"), Rgb.of("#d0d7de"), Rgb.of("#57606a"), Rgb.of("#24292f"), Rgb.of("#ffffff"))),
    DARK(new PlotColors(Rgb.of("#262c34"), Rgb.of("#3d444d"), Rgb.of("#9198a1"), Rgb.of("#f0f6fc"), Rgb.of("#10151c"))),
    /** For print: black on white. */
    PRINT(new PlotColors(Rgb.of("#d9d9d9"), Rgb.of("#000000"), Rgb.of("#000000"), Rgb.of("#000000"), Rgb.of("#ffffff")));

    private final PlotColors colors;

    Look(PlotColors colors) {
        this.colors = colors;
    }

    /** Returns the lower-case name used on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public PlotColors colors() {
        return colors;
    }
}
