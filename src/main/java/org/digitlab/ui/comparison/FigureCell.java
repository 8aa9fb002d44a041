package org.digitlab.ui.comparison;

import javafx.scene.control.TableCell;

/** A formatted figure of a run. */
final class FigureCell extends TableCell<RunRow, Comparable<?>> {

    private final RunColumn column;

    FigureCell(RunColumn column) {
        this.column = column;
    }

    @Override
    protected void updateItem(Comparable<?> value, boolean empty) {
        super.updateItem(value, empty);
        RunRow row = empty || getTableRow() == null ? null : getTableRow().getItem();
        setText(row == null ? "" : column.text(row.run()));
    }
}
