package org.digitlab.ui.actions;

import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import org.digitlab.ui.actions.PaletteViewModel.Row;

/** The command palette: a search field and the list of the actions found. */
public final class PaletteController {

    private final PaletteViewModel model;
    private final Consumer<Action> choose;
    private final Runnable close;

    @FXML private TextField query;
    @FXML private ListView<Row> list;

    /** @param choose closes the palette and performs the chosen action */
    public PaletteController(PaletteViewModel model, Consumer<Action> choose, Runnable close) {
        this.model = model;
        this.choose = choose;
        this.close = close;
    }

    @FXML
    private void initialize() {
        model.queryProperty().bindBidirectional(query.textProperty());
        list.setItems(model.rows());
        list.setCellFactory(view -> new PaletteCell(this::onChoose));
        model.selectedProperty().subscribe(this::select);
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.selectedProperty().set(row);
            }
        });
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        query.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                query.requestFocus();
            }
        });
    }

    private void select(Row row) {
        if (row == null) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(row);
            list.scrollTo(row);
        }
    }

    /** Moves the selection of the list by keys typed into the field, which keeps the focus. */
    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case ENTER -> onChoose();
            case ESCAPE -> close.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void onChoose() {
        model.chosen().ifPresent(choose);
    }
}
