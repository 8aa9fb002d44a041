package org.digitlab.plot.paint;

import org.digitlab.plot.axis.PlotWords;
import org.digitlab.plot.axis.Ticks;
import org.digitlab.plot.paint.Surface.Align;
import org.digitlab.plot.series.Pen;

/** Draws a light line where each epoch ends and its number above; fewer of both where they would crowd. */
public final class EpochPainter {

    private static final double MIN_PIXELS = 34;
    private static final double TITLE_PIXELS = 64;
    private static final double NUMBER_GAP = 5;

    private final Surface surface;
    private final PlotColors colors;

    EpochPainter(Surface surface, PlotColors colors) {
        this.surface = surface;
        this.colors = colors;
    }

    /** @param length of an epoch; nothing is drawn unless it is positive */
    void paint(PlotFrame frame, double length) {
        if (!(length > 0)) {
            return;
        }
        double pixels = frame.width() * length / frame.x().span();
        long every = every(pixels);
        long first = Math.max(1, (long) Math.ceil(frame.x().lower() / length / every)) * every;
        for (long epoch = first; epoch * length <= frame.x().upper(); epoch += every) {
            double x = Math.round(frame.px(epoch * length)) + 0.5;
            surface.line(x, frame.top() - NUMBER_GAP, x, frame.bottom(), Pen.solid(colors.grid(), 1));
            boolean titled = epoch == first && x - frame.left() >= TITLE_PIXELS;
            surface.text(titled ? PlotWords.get("chart.epoch") + " " + epoch : Long.toString(epoch), x - NUMBER_GAP,
                    frame.top() - NUMBER_GAP, Align.RIGHT, Lettering.SMALL, colors.muted());
        }
    }

    /** Of how many epochs one is marked: 1, 2, 5, 10 and so on. */
    public static long every(double pixelsAnEpoch) {
        double step = Ticks.niceStep(MIN_PIXELS / pixelsAnEpoch);
        return step <= 1 ? 1 : Math.round(step == 2.5 ? 5 : step);
    }
}
