package org.digitlab.plot.paint;

import org.digitlab.plot.series.Rgb;

/**
 * The colours of everything but the curves.
 *
 * @param grid    of lines behind the curves
 * @param axis    of the baseline
 * @param muted   of tick labels
 * @param strong  of values and titles
 * @param surface behind it all
 */
public record PlotColors(Rgb grid, Rgb axis, Rgb muted, Rgb strong, Rgb surface) {
}
