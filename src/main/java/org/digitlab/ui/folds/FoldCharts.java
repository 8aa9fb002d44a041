package org.digitlab.ui.folds;

import java.util.ArrayList;
import java.util.List;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.plot.series.Ink;
import org.digitlab.plot.series.Palette;
import org.digitlab.ui.chart.LiveChart;
import org.digitlab.ui.chart.legend.ChartRun;
import org.digitlab.ui.common.Words;

/** Two charts with a curve per fold of a cross-validation. */
final class FoldCharts implements FoldCurves {

    private final List<LiveChart> charts;
    private final Words words;
    private final List<ChartRun> runs = new ArrayList<>();

    FoldCharts(List<LiveChart> charts, Words words) {
        this.charts = charts;
        this.words = words;
        charts.forEach(chart -> chart.optionsProperty().set(charts.get(0).options()));
    }

    @Override
    public void start(int folds) {
        runs.forEach(old -> charts.forEach(chart -> chart.removeRun(old)));
        runs.clear();
        for (int i = 1; i <= folds; i++) {
            ChartRun one = new ChartRun("fold-" + i, words.format("folds.fold", i), ink(i));
            charts.forEach(chart -> chart.addRun(one));
            runs.add(one);
        }
    }

    @Override
    public void validation(int fold, ValidationPoint point) {
        runs.get(fold - 1).validation(point);
    }

    /** @param fold from 1 */
    static Ink ink(int fold) {
        return Palette.run(Palette.fold(fold));
    }
}
