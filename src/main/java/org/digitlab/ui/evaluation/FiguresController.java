package org.digitlab.ui.evaluation;

import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.digitlab.ui.common.ComboChoice;
import org.digitlab.ui.common.FamilyStyle;
import org.digitlab.ui.common.TitleConverter;
import org.digitlab.ui.evaluation.testing.EvaluationText;
import org.digitlab.ui.evaluation.testing.TestableModel;
import org.digitlab.ui.evaluation.testing.TestedModel;

/** Lets the user choose a model and shows its main test figures. */
public final class FiguresController {

    private final EvaluationText text;
    private final String unknown;

    @FXML private Node root;
    @FXML private ComboBox<TestableModel> subject;
    @FXML private Label accuracy;
    @FXML private Label interval;
    @FXML private Label errors;
    @FXML private Label latency;

    public FiguresController(EvaluationText text) {
        this.text = text;
        unknown = text.words().get("evaluation.unknown");
    }

    /** Binds the choice of a model. */
    void choose(ObservableList<TestableModel> offered, ObjectProperty<TestableModel> chosen, String accessibleText) {
        subject.setConverter(new TitleConverter<>(TestableModel::title));
        subject.setAccessibleText(accessibleText);
        ComboChoice.bind(subject, offered, chosen);
        chosen.subscribe(model -> FamilyStyle.apply(root, model.family()));
    }

    /** @param model null for no result */
    void show(TestedModel model) {
        boolean known = model != null;
        accuracy.setText(known ? text.accuracy(model.report()) : unknown);
        interval.setText(known ? text.interval(model.report()) : "");
        errors.setText(known ? text.errors(model.report()) : "");
        latency.setText(known ? text.latency(model.report()) : "");
    }
}
