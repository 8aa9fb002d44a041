package org.digitlab.plot.series;

import java.util.Locale;
import org.digitlab.plot.axis.PlotWords;

/** How a curve came about, and so how it is drawn. */
public enum SeriesRole {
    /** Measured on training batches: noisy; a solid line. */
    TRAINING,
    /** Measured on images kept aside: a dashed line with a marker at its end. */
    VALIDATION;

    /** The word for it in a legend. */
    public String title() {
        return PlotWords.get("chart." + name().toLowerCase(Locale.ROOT));
    }
}
