/**
 * How training curves become a picture, the same in the window and in a file. A {@link org.digitlab.plot.Plot} says what
 * is to be seen, {@link org.digitlab.plot.PlotPainter} draws it on any {@link org.digitlab.plot.Surface}. A run's
 * measurements are gathered in {@link org.digitlab.plot.RunSeries}. Needs nothing but the JDK and {@code metrics}.
 */
package org.digitlab.plot;
