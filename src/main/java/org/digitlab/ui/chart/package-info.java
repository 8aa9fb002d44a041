/**
 * The live chart of training curves: {@link org.digitlab.ui.chart.LiveChart} shows the
 * {@link org.digitlab.ui.chart.legend.ChartRun}s added to it, drawn by the painters of {@code plot}, at most thirty frames a
 * second. A {@link org.digitlab.ui.chart.board.ChartBoardController} puts charts of all measures together with their toolbar;
 * charts that share {@link org.digitlab.ui.chart.ChartOptions} share x axis and crosshair.
 */
package org.digitlab.ui.chart;
