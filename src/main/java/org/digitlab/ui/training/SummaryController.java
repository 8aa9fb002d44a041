package org.digitlab.ui.training;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.network.architecture.Variant;
import org.digitlab.ui.common.Words;

/** The card with the layers of an architecture. */
public final class SummaryController {

    private final Variant variant;
    private final Words words;
    private final Runnable close;

    @FXML private Label title;
    @FXML private Label total;
    @FXML private TableView<NetworkSummary.Row> table;
    @FXML private TableColumn<NetworkSummary.Row, String> layer;
    @FXML private TableColumn<NetworkSummary.Row, String> output;
    @FXML private TableColumn<NetworkSummary.Row, String> parameters;

    public SummaryController(Variant variant, Words words, Runnable close) {
        this.variant = variant;
        this.words = words;
        this.close = close;
    }

    @FXML
    private void initialize() {
        NetworkSummary summary = NetworkSummary.of(variant);
        title.setText(variant.family().title() + " · " + variant.title());
        total.setText(words.format("training.parameters", summary.parameters()));
        layer.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().layer()));
        output.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().output()));
        parameters.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                words.format("training.summary.count", row.getValue().parameters())));
        table.getItems().setAll(summary.rows());
    }

    @FXML
    private void onClose() {
        close.run();
    }
}
