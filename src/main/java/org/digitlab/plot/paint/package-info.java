/**
 * How training curves become a picture, the same in the window and in a file. A {@link org.digitlab.plot.paint.Plot} says what
 * is to be seen, {@link org.digitlab.plot.paint.PlotPainter} draws it on any {@link org.digitlab.plot.paint.Surface}. A run's
 * measurements are gathered in {@link org.digitlab.plot.series.RunSeries}. Needs nothing but the JDK and {@code metrics}.
 */
package org.digitlab.plot.paint;
