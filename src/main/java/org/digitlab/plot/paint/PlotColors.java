package org.digitlab.plot.paint;

import org.digitlab.plot.series.Rgb;

/**
 * Colours of a chart except those of its curves.
 *
 * @param grid    the lines behind the curves
 * @param axis    the baseline
 * @param muted   tick labels
 * @param strong  values and titles
 * @param surface the background
 */
public record PlotColors(Rgb grid, Rgb axis, Rgb muted, Rgb strong, Rgb surface) {
}
