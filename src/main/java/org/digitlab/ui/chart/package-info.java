/**
 * The live chart of training curves: {@link org.digitlab.ui.chart.LiveChart} shows the
 * {@link org.digitlab.ui.chart.ChartSeries} added to it, at most two points a pixel column and thirty frames a second.
 * Two charts share a crosshair by binding their {@code hoverX} in both directions.
 */
package org.digitlab.ui.chart;
