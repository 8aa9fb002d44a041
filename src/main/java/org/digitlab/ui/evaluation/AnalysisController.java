package org.digitlab.ui.evaluation;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.digitlab.ui.common.FamilyStyle;
import org.digitlab.ui.common.ToggleChoice;
import org.digitlab.ui.evaluation.calibration.ReliabilityChart;
import org.digitlab.ui.evaluation.confusion.ConfusionController;
import org.digitlab.ui.evaluation.gallery.GalleryViewModel;
import org.digitlab.ui.evaluation.gallery.Pick;
import org.digitlab.ui.evaluation.testing.EvaluationResult;
import org.digitlab.ui.evaluation.testing.EvaluationText;
import org.digitlab.ui.evaluation.testing.EvaluationViewModel;
import org.digitlab.ui.evaluation.testing.Side;
import org.digitlab.ui.evaluation.testing.TestedModel;

/** Shows where a model fails: confusion matrix, scores per digit, calibration. */
public final class AnalysisController {

    private final EvaluationViewModel evaluation;
    private final GalleryViewModel gallery;
    private final EvaluationText text;
    private final ObjectProperty<AnalysisView> view = new SimpleObjectProperty<>(AnalysisView.CONFUSION);
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.A);

    @FXML private ToggleGroup views;
    @FXML private ToggleGroup sides;
    @FXML private Node sidePills;
    @FXML private ToggleButton firstSide;
    @FXML private ToggleButton secondSide;
    @FXML private Node confusion;
    @FXML private ConfusionController confusionController;
    @FXML private Node classes;
    @FXML private ClassScoresController classesController;
    @FXML private Node calibration;
    @FXML private ReliabilityChart reliability;
    @FXML private Label firstError;
    @FXML private Label secondError;

    public AnalysisController(EvaluationViewModel evaluation, GalleryViewModel gallery, EvaluationText text) {
        this.evaluation = evaluation;
        this.gallery = gallery;
        this.text = text;
    }

    @FXML
    private void initialize() {
        ToggleChoice.bind(views, view);
        ToggleChoice.bind(sides, side);
        view.subscribe(this::switchTo);
        side.subscribe(this::showSide);
        evaluation.resultProperty().subscribe(this::show);
        confusionController.setOnChosen((actual, predicted) -> gallery.showCell(side.get(), actual, predicted));
        gallery.pickProperty().subscribe(this::mark);
    }

    private void switchTo(AnalysisView chosen) {
        confusion.setVisible(chosen == AnalysisView.CONFUSION);
        classes.setVisible(chosen == AnalysisView.CLASSES);
        calibration.setVisible(chosen == AnalysisView.CALIBRATION);
        showPills();
    }

    private void show(EvaluationResult result) {
        if (result == null) {
            return;
        }
        if (!result.hasTwo()) {
            side.set(Side.A);
        }
        name(firstSide, result, Side.A);
        name(secondSide, result, Side.B);
        showPills();
        showSide();
        reliability.show(result, text.words());
        legend(firstError, result.a());
        legend(secondError, result.b());
    }

    private void name(ToggleButton pill, EvaluationResult result, Side own) {
        TestedModel model = result.side(own);
        if (model != null) {
            pill.setText(text.side(result, own));
            FamilyStyle.apply(pill, model.subject().family());
        }
    }

    private void legend(Label label, TestedModel model) {
        label.setVisible(model != null);
        label.setManaged(model != null);
        if (model != null) {
            label.setText(text.calibration(model));
            FamilyStyle.apply(label, model.subject().family());
        }
    }

    private void showPills() {
        EvaluationResult result = evaluation.resultProperty().get();
        sidePills.setVisible(result != null && result.hasTwo() && view.get() != AnalysisView.CALIBRATION);
    }

    private void showSide() {
        EvaluationResult result = evaluation.resultProperty().get();
        if (result != null) {
            confusionController.show(result.side(side.get()));
            classesController.show(result.side(side.get()));
            mark(gallery.pickProperty().get());
        }
    }

    private void mark(Pick pick) {
        boolean here = pick != null && pick.side() == side.get();
        confusionController.mark(here ? pick.actual() : -1, here ? pick.predicted() : -1);
    }
}
