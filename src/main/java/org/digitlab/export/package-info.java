/**
 * Export of runs. {@link org.digitlab.export.ChartedRun} reads a recorded run with its colour and curves, and
 * {@link org.digitlab.export.ChartRequest} turns runs into a chart; the sub-packages write pictures, tables and reports of
 * them. Nothing here needs a display: text is drawn with the bundled font.
 */
package org.digitlab.export;
