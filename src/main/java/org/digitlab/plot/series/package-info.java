/**
 * Curves of runs. A {@link org.digitlab.plot.series.RunSeries} collects the measurements of one run in bounded memory, a
 * {@link org.digitlab.plot.series.CurveSource} turns one of its measures into a {@link org.digitlab.plot.series.Curve} over iterations,
 * epochs or seconds, smoothed or not. {@link org.digitlab.plot.series.Palette} gives each network and run its colour.
 */
package org.digitlab.plot.series;
