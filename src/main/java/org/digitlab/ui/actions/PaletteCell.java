package org.digitlab.ui.actions;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.digitlab.ui.actions.PaletteViewModel.Row;
import org.digitlab.ui.common.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the palette: the title of an action, a tick if the action is on, and its keys at the right. */
final class PaletteCell extends ListCell<Row> {

    private static final Words WORDS = new Words();

    private final Label title = new Label();
    private final Label keys = new Label();
    private final HBox line = new HBox(title, keys);

    /** @param choose performs the selected action */
    PaletteCell(Runnable choose) {
        FontIcon tick = new FontIcon();
        tick.getStyleClass().add("tick");
        title.setGraphic(tick);
        line.getStyleClass().add("line");
        keys.getStyleClass().add("keys");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                choose.run();
            }
        });
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty ? null : line);
        setDisable(!empty && !row.possible());
        if (!empty) {
            title.setText(row.title());
            keys.setText(row.keys());
            title.setContentDisplay(row.on() ? ContentDisplay.RIGHT : ContentDisplay.TEXT_ONLY);
            setAccessibleText((row.title() + (row.on() ? ", " + WORDS.get("app.palette.on") : "") + " " + row.keys())
                    .strip());
        }
    }
}
