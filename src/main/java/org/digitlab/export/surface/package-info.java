/**
 * Drawing targets for files: bitmaps, PDF pages and SVG elements behind the {@link org.digitlab.plot.paint.Surface} of the chart
 * painters, all with the bundled font, {@link org.digitlab.export.surface.Typeface}.
 */
package org.digitlab.export.surface;
