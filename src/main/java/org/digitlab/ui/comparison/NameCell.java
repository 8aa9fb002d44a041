package org.digitlab.ui.comparison;

import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.digitlab.plot.series.Palette;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.ui.chart.legend.InkChip;
import org.kordamp.ikonli.javafx.FontIcon;

/** A run's colour, name and condition; F2 or a double click edits the name in place. */
final class NameCell extends TableCell<RunRow, StoredRun> {

    private final RunText text;
    private final BiConsumer<RunRow, String> rename;
    private final InkChip chip = new InkChip();
    private final Label name = new Label();
    private final FontIcon condition = new FontIcon();
    private final HBox content = new HBox(chip, name, condition);
    private final TextField field = new TextField();
    private final Tooltip tooltip = new Tooltip();
    /** The row whose name is edited; the table may meanwhile reuse this cell for another row. */
    private RunRow edited;

    NameCell(RunText text, BiConsumer<RunRow, String> rename) {
        this.text = text;
        this.rename = rename;
        getStyleClass().add("name-cell");
        content.getStyleClass().add("line");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        field.setOnAction(event -> commitEdit(getItem()));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                event.consume();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused && isEditing()) {
                commitEdit(getItem());
            }
        });
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing()) {
            edited = getTableRow().getItem();
            field.setText(edited.run().name());
            setGraphic(field);
            field.requestFocus();
            field.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        end(super::cancelEdit);
    }

    @Override
    public void commitEdit(StoredRun run) {
        end(() -> super.commitEdit(run));
        if (!field.getText().strip().equals(edited.run().name())) {
            rename.accept(edited, field.getText());
        }
    }

    @Override
    protected void updateItem(StoredRun run, boolean empty) {
        super.updateItem(run, empty);
        if (isEditing()) {
            return;
        }
        RunRow row = getTableRow() == null ? null : getTableRow().getItem();
        setGraphic(empty || row == null ? null : content);
        setTooltip(empty ? null : tooltip);
        if (!empty && row != null) {
            show(row, run);
        }
    }

    /** Gives the keyboard focus back to the table, unless it has moved elsewhere. */
    private void end(Runnable ending) {
        boolean focused = getScene() != null && getScene().getFocusOwner() == field;
        ending.run();
        setGraphic(content);
        if (focused) {
            getTableView().requestFocus();
        }
    }

    private void show(RunRow row, StoredRun run) {
        name.setText(run.name());
        chip.setVisible(row.hasColor());
        chip.inkProperty().set(Palette.run(row.colorIndex()));
        condition.getStyleClass().setAll("ikonli-font-icon", "condition",
                run.condition().name().toLowerCase(Locale.ROOT));
        condition.setVisible(run.condition() != RunCondition.FINISHED);
        condition.setManaged(condition.isVisible());
        String state = text.condition(run);
        tooltip.setText(run.name() + "\n" + state + (run.notes().isBlank() ? "" : "\n" + run.notes()));
        setAccessibleText(run.name() + ", " + state);
    }
}
