package org.digitlab.ui.training;

import org.digitlab.metrics.MetricsSink;

/** Draws the measurements of one family's latest training; called on the FX thread. */
public interface Curves extends MetricsSink {

    /** Nobody draws. */
    Curves NONE = () -> { };

    /** Makes room for a new training. */
    void clear();
}
