package org.digitlab.ui.actions;

import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.digitlab.ui.common.Words;

/** The list of keys. */
public final class ShortcutsController {

    private final Words words;
    private final Runnable close;

    @FXML private TableView<Action> table;
    @FXML private TableColumn<Action, String> action;
    @FXML private TableColumn<Action, String> keys;

    public ShortcutsController(Words words, Runnable close) {
        this.words = words;
        this.close = close;
    }

    @FXML
    private void initialize() {
        action.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().title(words)));
        keys.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().keysText()));
        table.getItems().setAll(Stream.of(Action.values()).filter(Action::hasKeys).toList());
    }

    @FXML
    private void onClose() {
        close.run();
    }
}
