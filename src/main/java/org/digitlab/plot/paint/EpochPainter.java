package org.digitlab.plot.paint;

import org.digitlab.plot.axis.PlotWords;
import org.digitlab.plot.axis.Ticks;
import org.digitlab.plot.paint.Surface.Align;
import org.digitlab.plot.series.Pen;

/** Lines at the end of epochs with their numbers, at most as many as have room. */
public record EpochPainter(Surface surface, PlotColors colors) {

    private static final double MIN_PIXELS = 34;
    private static final double TITLE_PIXELS = 64;
    private static final double NUMBER_GAP = 5;

    /** @param length the length of an epoch in units of x; draws nothing unless positive */
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

    /** Returns the interval between two marked epochs: 1, 2, 5, 10 and so on. */
    public static long every(double pixelsPerEpoch) {
        double step = Ticks.niceStep(MIN_PIXELS / pixelsPerEpoch);
        return step <= 1 ? 1 : Math.round(step == 2.5 ? 5 : step);
    }
}
