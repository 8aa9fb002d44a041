/**
 * Runs in charts: {@link org.digitlab.ui.chart.legend.ChartRun} is a run with its name, colour and measurements,
 * {@link org.digitlab.ui.chart.legend.Legend} lists the runs of a chart.
 */
package org.digitlab.ui.chart.legend;
