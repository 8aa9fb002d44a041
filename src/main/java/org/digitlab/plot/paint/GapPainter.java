package org.digitlab.plot.paint;

import java.util.List;
import org.digitlab.metrics.MinMaxSeries;
import org.digitlab.plot.series.Curve;
import org.digitlab.plot.series.Interpolation;
import org.digitlab.plot.series.Rgb;
import org.digitlab.plot.series.SeriesRole;

/** Shading of the area between a run's training and validation curve, the generalisation gap. */
record GapPainter(Surface surface, PlotColors colors) {

    private static final double STEP = 2;
    private static final double OPACITY = 0.13;

    void paint(PlotFrame frame, List<Curve> curves) {
        for (Curve training : curves) {
            if (training.role() == SeriesRole.TRAINING) {
                curves.stream().filter(other -> other.role() == SeriesRole.VALIDATION
                        && other.run().equals(training.run())).forEach(other -> paint(frame, training, other));
            }
        }
    }

    private void paint(PlotFrame frame, Curve training, Curve validation) {
        Rgb tint = training.ink().on(colors.surface()).faded(OPACITY);
        double from = Math.max(training.line().lastX(0), validation.line().lastX(0));
        double to = Math.min(end(training.line()), end(validation.line()));
        double left = Math.max(frame.left(), frame.px(from));
        double right = Math.min(frame.right(), frame.px(to));
        if (right <= left) {
            return;
        }
        Trace outline = new Trace();
        for (double pixel = left; pixel < right; pixel += STEP) {
            add(outline, pixel, frame.py(Interpolation.at(training.line(), frame.xAt(pixel))));
        }
        for (double pixel = right; pixel > left; pixel -= STEP) {
            add(outline, pixel, frame.py(Interpolation.at(validation.line(), frame.xAt(pixel))));
        }
        surface.fill(outline, tint);
    }

    /** Skips the points in a gap, so that the outline bridges it. */
    private static void add(Trace outline, double x, double y) {
        if (!Double.isNaN(y)) {
            outline.to(x, y);
        }
    }

    private static double end(MinMaxSeries curve) {
        return curve.lastX(curve.size() - 1);
    }
}
