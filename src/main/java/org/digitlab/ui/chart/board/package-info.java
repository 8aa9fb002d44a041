/**
 * Charts of all measures with their toolbar: {@link org.digitlab.ui.chart.board.ChartBoardController} is a view's board,
 * {@link org.digitlab.ui.chart.board.ChartCommands} the actions on the charts of the current view.
 */
package org.digitlab.ui.chart.board;
