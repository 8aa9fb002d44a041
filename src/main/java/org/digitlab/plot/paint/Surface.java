package org.digitlab.plot.paint;

import org.digitlab.plot.series.Pen;
import org.digitlab.plot.series.Rgb;

/** Drawing target: the canvas of the window, a bitmap or a vector file. Units are pixels, y points down. */
public interface Surface {

    /** Horizontal alignment of a text. */
    enum Align { LEFT, CENTER, RIGHT }

    /** Returns the width of a text in pixels. */
    double width(String text, Lettering lettering);

    /** @param baseline the y of the baseline */
    void text(String text, double x, double baseline, Align align, Lettering lettering, Rgb color);

    void line(double fromX, double fromY, double toX, double toY, Pen pen);

    /** Draws several open lines in one call. */
    void stroke(Trace trace, Pen pen);

    /** Fills a shape. */
    void fill(Trace outline, Rgb color);

    /** Fills many upright bars in one call. */
    void bars(Bars bars, Rgb color);

    void disc(double centreX, double centreY, double radius, Rgb color);

    /** Clips all drawing to a rectangle until {@link #unclip}. */
    void clip(double x, double y, double width, double height);

    void unclip();
}
