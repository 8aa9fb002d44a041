package org.digitlab.ui.folds;

import java.util.function.IntFunction;
import javafx.scene.control.TableCell;
import org.digitlab.metrics.FoldResult;
import org.digitlab.plot.series.Ink;
import org.digitlab.ui.chart.legend.InkChip;

/** A fold's number with the colour of its curve. */
final class FoldCell extends TableCell<FoldResult, FoldResult> {

    private final InkChip chip = new InkChip();
    private final IntFunction<Ink> inks;

    FoldCell(IntFunction<Ink> inks) {
        this.inks = inks;
    }

    @Override
    protected void updateItem(FoldResult result, boolean empty) {
        super.updateItem(result, empty);
        if (empty || result == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        chip.inkProperty().set(inks.apply(result.fold()));
        setText(Integer.toString(result.fold()));
        setGraphic(chip);
    }
}
