package org.digitlab.export.picture;

import org.digitlab.plot.paint.Lettering;
import org.digitlab.plot.paint.PlotColors;
import org.digitlab.plot.paint.PlotPainter;
import org.digitlab.plot.paint.Surface;
import org.digitlab.plot.paint.Surface.Align;
import org.digitlab.plot.paint.Trace;

/** Drawing of a picture: background, title, legend and plot. */
public record PicturePainter(Surface surface, PlotColors colors) {

    static final double EDGE = 16;
    private static final double BELOW = 6;

    /** @param grain the width of a pixel column */
    public void paint(ChartPicture picture, double grain) {
        double width = picture.size().pixelWidth();
        double height = picture.size().pixelHeight();
        surface.fill(Trace.rectangle(0, 0, width, height), colors.surface());
        surface.text(picture.title(), EDGE, Lettering.TITLE.top(EDGE), Align.LEFT, Lettering.TITLE, colors.strong());
        PictureLegend legend = new PictureLegend(picture.title(), picture.plot(), width);
        legend.paint(surface, colors);
        double top = legend.bottom();
        new PlotPainter(surface, colors).paint(picture.plot(), top, width, height - top - BELOW, grain);
    }
}
