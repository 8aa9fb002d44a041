package org.digitlab.ui.chart.canvas;

import javafx.scene.paint.Color;
import org.digitlab.plot.series.Rgb;

/** Converts between JavaFX's colours and those of plots. */
public final class FxColors {

    private static final double FULL = 255;

    private FxColors() {
    }

    public static Color of(Rgb color) {
        return Color.rgb(color.red(), color.green(), color.blue(), color.opacity());
    }

    public static Rgb of(Color color) {
        return new Rgb((int) Math.round(FULL * color.getRed()), (int) Math.round(FULL * color.getGreen()),
                (int) Math.round(FULL * color.getBlue()), color.getOpacity());
    }
}
