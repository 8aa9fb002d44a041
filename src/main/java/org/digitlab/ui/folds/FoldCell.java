package org.digitlab.ui.folds;

import java.util.function.IntFunction;
import javafx.scene.control.TableCell;
import org.digitlab.folds.FoldResult;
import org.digitlab.plot.Ink;
import org.digitlab.ui.chart.InkChip;
import org.digitlab.ui.common.Words;

/** A fold's name with the colour of its curve. */
final class FoldCell extends TableCell<FoldResult, FoldResult> {

    private final InkChip chip = new InkChip();
    private final Words words;
    private final IntFunction<Ink> inks;

    FoldCell(Words words, IntFunction<Ink> inks) {
        this.words = words;
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
        setText(words.format("folds.fold", result.fold()));
        setGraphic(chip);
    }
}
