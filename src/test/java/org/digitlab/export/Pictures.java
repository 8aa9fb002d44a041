package org.digitlab.export;

import java.util.ArrayList;
import java.util.List;
import org.digitlab.export.picture.ChartPicture;
import org.digitlab.export.picture.Look;
import org.digitlab.export.picture.PictureSize;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.plot.axis.AutoRange;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.axis.XKind;
import org.digitlab.plot.paint.Plot;
import org.digitlab.plot.series.Curve;
import org.digitlab.plot.series.CurveSource;
import org.digitlab.plot.series.Palette;
import org.digitlab.plot.series.RunSeries;
import org.digitlab.plot.series.SeriesRole;

/** Pictures of made-up runs. */
public final class Pictures {

    private Pictures() {
    }

    public static ChartPicture of(Look look, PictureSize size, int scale, String... names) {
        return new ChartPicture("Loss", plot(names), look, size, scale);
    }

    public static Plot plot(String... names) {
        List<Curve> curves = new ArrayList<>();
        for (int run = 0; run < names.length; run++) {
            RunSeries series = run(0.1 + 0.2 * run);
            for (SeriesRole role : SeriesRole.values()) {
                curves.add(new CurveSource(series, Measure.LOSS, role)
                        .curve("run" + run, names[run], Palette.run(run), XKind.ITERATION, 0.9));
            }
        }
        var lines = curves.stream().map(Curve::line).toList();
        return new Plot(Measure.LOSS, false, XKind.ITERATION, AutoRange.x(lines, 0),
                AutoRange.y(lines, Measure.LOSS, false), null, 430, true, true, List.of(names), curves);
    }

    private static RunSeries run(double level) {
        RunSeries series = new RunSeries();
        for (int i = 1; i <= 2_000; i++) {
            double loss = level + 2 * Math.exp(-i / 150.0) + 0.1 * Math.sin(i * 1.7);
            series.iteration(new IterationPoint(i, 1, loss, 1 - loss / 3, 1e-3, i / 100.0, 9_000));
            if (i % 430 == 0) {
                series.validation(new ValidationPoint(i, i / 430, level + 0.1, 0.9, ValidationPoint.Scope.EPOCH));
            }
        }
        return series;
    }
}
