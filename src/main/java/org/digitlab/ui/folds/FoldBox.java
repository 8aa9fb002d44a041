package org.digitlab.ui.folds;

import java.util.function.ToDoubleFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Tooltip;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.plot.axis.Measure;
import org.digitlab.ui.common.Words;

/** Shows the results of the folds in a box plot. */
final class FoldBox {

    private final BoxPlot plot;
    private final ShownFolds shown;
    private final ObservableValue<Measure> measure;
    private final Words words;

    FoldBox(BoxPlot plot, ShownFolds shown, ObservableValue<Measure> measure, Words words) {
        this.plot = plot;
        this.shown = shown;
        this.measure = measure;
        this.words = words;
    }

    /** Updates the plot with every change of results or measure. */
    void follow() {
        Tooltip.install(plot, new Tooltip(words.get("folds.box.help")));
        shown.figuresProperty().subscribe(this::draw);
        measure.subscribe(this::draw);
    }

    private void draw() {
        FoldsResult figures = shown.figuresProperty().get();
        if (figures == null) {
            plot.clear();
            plot.setAccessibleText(words.get("folds.box.none"));
            return;
        }
        Measure measured = measure.getValue();
        ToDoubleFunction<FoldResult> figure = measured == Measure.ACCURACY ? FoldResult::accuracy : FoldResult::loss;
        plot.show(measured, FoldsText.spread(measured, figures), figures.folds().stream().mapToDouble(figure).toArray(),
                figures.folds().stream().map(result -> FoldCharts.ink(result.fold())).toList());
        plot.setAccessibleText(shown.text().box(measured, figures));
    }
}
