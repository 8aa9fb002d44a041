/**
 * Drawing of charts, the same in the window and in files. {@link org.digitlab.plot.paint.PlotPainter} is the entry: it draws
 * a {@link org.digitlab.plot.paint.Plot}, the content of a chart, on any {@link org.digitlab.plot.paint.Surface}. One painter each
 * draws axes, epochs, curves, the gap between training and validation, and the values at the curves' ends. Needs only the
 * JDK and {@code metrics}.
 */
package org.digitlab.plot.paint;
