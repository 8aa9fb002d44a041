/**
 * Pictures of charts. A {@link org.digitlab.export.picture.ChartPicture} is written as PNG, SVG or PDF by the writer of its
 * {@link org.digitlab.export.picture.FileFormat}; {@link org.digitlab.export.picture.PicturePainter} draws title, legend and plot on a
 * surface.
 */
package org.digitlab.export.picture;
