/**
 * What a chart draws with: {@link org.digitlab.ui.chart.canvas.CanvasSurface} lets the painters of {@code plot} draw on a
 * JavaFX canvas, {@link org.digitlab.ui.chart.canvas.FramePacer} limits the frame rate.
 */
package org.digitlab.ui.chart.canvas;
