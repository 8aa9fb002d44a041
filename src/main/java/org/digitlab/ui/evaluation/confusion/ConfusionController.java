package org.digitlab.ui.evaluation.confusion;

import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ToggleGroup;
import org.digitlab.ui.common.FamilyStyle;
import org.digitlab.ui.common.ToggleChoice;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.evaluation.testing.TestedModel;

/** Shows a confusion matrix in images or in percent. */
public final class ConfusionController {

    private final Words words;
    private final ObjectProperty<MatrixUnit> unit = new SimpleObjectProperty<>(MatrixUnit.COUNTS);
    private TestedModel model;

    @FXML private Node root;
    @FXML private ToggleGroup units;
    @FXML private ConfusionGrid matrix;

    public ConfusionController(Words words) {
        this.words = words;
    }

    @FXML
    private void initialize() {
        ToggleChoice.bind(units, unit);
        unit.addListener((property, old, chosen) -> fill());
    }

    /** @param handler takes the true and the predicted digit of each chosen cell */
    public void setOnChosen(BiConsumer<Integer, Integer> handler) {
        matrix.setOnChosen(handler);
    }

    public void show(TestedModel newest) {
        model = newest;
        FamilyStyle.apply(root, model.subject().family());
        fill();
    }

    /** Marks one cell, or no cell if the digits are below 0. */
    public void mark(int actual, int predicted) {
        matrix.mark(actual, predicted);
    }

    private void fill() {
        if (model != null) {
            matrix.show(MatrixCell.all(model.report().confusion(), unit.get(), words));
        }
    }
}
