package org.digitlab.ui.folds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.plot.paint.Plot;
import org.digitlab.plot.series.Ink;
import org.digitlab.plot.series.Palette;
import org.digitlab.ui.chart.ChartOptions;
import org.digitlab.ui.chart.LiveChart;
import org.digitlab.ui.chart.legend.ChartRun;
import org.digitlab.ui.common.Words;

/** Two charts with a curve per fold of a cross-validation. */
final class FoldCharts implements FoldCurves {

    private final LiveChart accuracy;
    private final LiveChart loss;
    private final Words words;
    private final ChartOptions options = new ChartOptions();
    private final List<ChartRun> runs = new ArrayList<>();

    FoldCharts(LiveChart accuracy, LiveChart loss, Words words) {
        this.accuracy = accuracy;
        this.loss = loss;
        this.words = words;
        charts().forEach(chart -> chart.optionsProperty().set(options));
    }

    ChartOptions options() {
        return options;
    }

    boolean isZoomed() {
        return charts().anyMatch(LiveChart::isZoomed);
    }

    /** Shows all points, including new ones. */
    void follow() {
        charts().forEach(LiveChart::follow);
    }

    @Override
    public void start(int folds) {
        runs.forEach(old -> charts().forEach(chart -> chart.removeRun(old)));
        runs.clear();
        for (int i = 1; i <= folds; i++) {
            ChartRun one = new ChartRun("fold-" + i, words.format("folds.fold", i), ink(i));
            charts().forEach(chart -> chart.addRun(one));
            runs.add(one);
        }
    }

    @Override
    public void validation(int fold, ValidationPoint point) {
        runs.get(fold - 1).validation(point);
    }

    /** Returns the charts that have curves. */
    List<Plot> pictures() {
        return charts().map(LiveChart::picture).filter(plot -> !plot.curves().isEmpty()).toList();
    }

    private Stream<LiveChart> charts() {
        return Stream.of(accuracy, loss);
    }

    /** @param fold from 1 */
    static Ink ink(int fold) {
        return Palette.run(Palette.fold(fold));
    }
}
