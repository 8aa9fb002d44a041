package org.digitlab.plot.series;

import java.util.Locale;
import org.digitlab.plot.axis.PlotWords;

/** Origin of a curve, which decides how the curve is drawn. */
public enum SeriesRole {
    /** Measured on training batches: a noisy, solid line. */
    TRAINING,
    /** Measured on held-out images: a dashed line with a marker at its end. */
    VALIDATION;

    /** Returns the name in a legend. */
    public String title() {
        return PlotWords.get("chart." + name().toLowerCase(Locale.ROOT));
    }
}
