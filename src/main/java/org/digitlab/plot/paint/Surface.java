package org.digitlab.plot.paint;

import org.digitlab.plot.series.Pen;
import org.digitlab.plot.series.Rgb;

/** Something to draw on: the window's canvas, a picture, a file of vectors. In pixels, y downwards. */
public interface Surface {

    /** Where a text is hung up. */
    enum Align { LEFT, CENTER, RIGHT }

    /** How wide a text will be. */
    double width(String text, Lettering lettering);

    /** @param baseline where its letters stand */
    void text(String text, double x, double baseline, Align align, Lettering lettering, Rgb color);

    void line(double fromX, double fromY, double toX, double toY, Pen pen);

    /** Several open lines in one go. */
    void stroke(Trace trace, Pen pen);

    /** A filled shape. */
    void fill(Trace outline, Rgb color);

    /** Many upright bars in one go. */
    void bars(Bars bars, Rgb color);

    void disc(double centreX, double centreY, double radius, Rgb color);

    /** Until {@link #unclip}, nothing outside of the rectangle is drawn. */
    void clip(double x, double y, double width, double height);

    void unclip();
}
