package org.digitlab.ui.comparison;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.digitlab.runs.StoredRun;
import org.digitlab.ui.common.Words;

/** Sets up the table of runs: columns, cells, order, and which columns fit. */
final class RunTable {

    /** Columns that are hidden in this order where the table is narrow. */
    private static final List<RunColumn> OPTIONAL = List.of(RunColumn.PARAMETERS, RunColumn.SPEED, RunColumn.VARIANT,
            RunColumn.DURATION, RunColumn.MODEL);

    private final TableView<RunRow> table;
    private final TableColumn<RunRow, StoredRun> name;
    private final Map<RunColumn, TableColumn<RunRow, Comparable<?>>> figures = new EnumMap<>(RunColumn.class);

    RunTable(TableView<RunRow> table, TableColumn<RunRow, Boolean> eye, TableColumn<RunRow, StoredRun> name,
            RunsViewModel runs, Words words) {
        this.table = table;
        this.name = name;
        eye.setCellValueFactory(cell -> cell.getValue().shownProperty());
        eye.setCellFactory(column -> new EyeCell(words, runs::toggle));
        RunText text = new RunText(words);
        name.setCellValueFactory(cell -> Bindings.createObjectBinding(cell.getValue()::run,
                cell.getValue().runProperty(), cell.getValue().colorIndexProperty()));
        name.setCellFactory(column -> new NameCell(text, runs::rename));
        name.setComparator((a, b) -> String.CASE_INSENSITIVE_ORDER.compare(a.name(), b.name()));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        SortedList<RunRow> sorted = new SortedList<>(runs.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getColumns().forEach(this::bind);
        table.widthProperty().subscribe(width -> fit());
    }

    /** Shows a figure in a column whose user data in the FXML is the figure. */
    @SuppressWarnings("unchecked")
    private void bind(TableColumn<RunRow, ?> any) {
        if (any.getUserData() instanceof RunColumn figure) {
            TableColumn<RunRow, Comparable<?>> column = (TableColumn<RunRow, Comparable<?>>) any;
            figures.put(figure, column);
            column.setCellValueFactory(cell -> cell.getValue().runProperty().map(figure::value));
            column.setCellFactory(made -> cell(figure));
        }
    }

    private static TableCell<RunRow, Comparable<?>> cell(RunColumn figure) {
        return new TableCell<>() {
            @Override
            protected void updateItem(Comparable<?> value, boolean empty) {
                super.updateItem(value, empty);
                RunRow row = empty || getTableRow() == null ? null : getTableRow().getItem();
                setText(row == null ? "" : figure.text(row.run()));
            }
        };
    }

    /** Lets the user edit the name of the selected run, after scrolling to it. */
    void editName() {
        int row = table.getSelectionModel().getSelectedIndex();
        ((VirtualFlow<?>) table.lookup(".virtual-flow")).scrollTo(row);
        table.layout();
        table.edit(row, name);
    }

    private void fit() {
        double missing = table.getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum() - table.getWidth();
        for (RunColumn figure : OPTIONAL) {
            TableColumn<RunRow, Comparable<?>> column = figures.get(figure);
            if (column != null) {
                column.setVisible(missing <= 0);
                missing -= column.getMinWidth();
            }
        }
    }
}
