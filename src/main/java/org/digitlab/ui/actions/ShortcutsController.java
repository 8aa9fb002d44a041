package org.digitlab.ui.actions;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.digitlab.ui.common.Words;

/** The card with the keyboard shortcuts. */
public final class ShortcutsController {

    private final Actions actions;
    private final Words words;
    private final Runnable close;

    @FXML private TableView<Action> table;
    @FXML private TableColumn<Action, String> action;
    @FXML private TableColumn<Action, String> keys;

    public ShortcutsController(Actions actions, Words words, Runnable close) {
        this.actions = actions;
        this.words = words;
        this.close = close;
    }

    @FXML
    private void initialize() {
        action.setCellValueFactory(row -> new ReadOnlyStringWrapper(actions.title(row.getValue(), words)));
        keys.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().keysText()));
        table.getItems().setAll(actions.all().stream().filter(Action::hasKeys).toList());
    }

    @FXML
    private void onClose() {
        close.run();
    }
}
