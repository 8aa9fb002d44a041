package org.digitlab.ui;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.digitlab.ui.common.Words;

/** The list of keys. */
public final class ShortcutsController {

    private final Words words;
    private final Runnable close;

    @FXML private TableView<Shortcut> table;
    @FXML private TableColumn<Shortcut, String> action;
    @FXML private TableColumn<Shortcut, String> keys;

    public ShortcutsController(Words words, Runnable close) {
        this.words = words;
        this.close = close;
    }

    @FXML
    private void initialize() {
        action.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.get(row.getValue().wordsKey())));
        keys.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().keys().getDisplayText()));
        table.getItems().setAll(Shortcut.values());
    }

    @FXML
    private void onClose() {
        close.run();
    }
}
