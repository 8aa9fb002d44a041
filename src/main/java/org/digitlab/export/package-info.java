/**
 * What leaves the laboratory. A {@link org.digitlab.export.picture.ChartPicture} becomes PNG, SVG or PDF, all by the painters of
 * {@code plot} on surfaces of this package; the measurements of runs become CSV or JSON, a comparison of runs a report in
 * HTML or PDF. Needs no display: letters are drawn from the program's own font.
 */
package org.digitlab.export;
