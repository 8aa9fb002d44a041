package org.digitlab.ui.evaluation;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.digitlab.ui.common.Presence;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.evaluation.gallery.GalleryViewModel;
import org.digitlab.ui.evaluation.testing.EvaluationResult;
import org.digitlab.ui.evaluation.testing.EvaluationText;
import org.digitlab.ui.evaluation.testing.EvaluationViewModel;
import org.digitlab.ui.evaluation.testing.ModelChoice;

/** The Evaluate view: which models, their test figures, and where they fail. */
public final class EvaluateController {

    private final EvaluationViewModel evaluation;
    private final GalleryViewModel gallery;
    private final Words words;
    private final EvaluationText text;
    private final ObservableValue<Integer> images;

    @FXML private Node root;
    @FXML private Node firstFigures;
    @FXML private FiguresController firstFiguresController;
    @FXML private Node secondFigures;
    @FXML private FiguresController secondFiguresController;
    @FXML private Button evaluate;
    @FXML private Node busy;
    @FXML private Button cancel;
    @FXML private ProgressBar progress;
    @FXML private Label comparison;
    @FXML private Label failure;
    @FXML private Label outdated;
    @FXML private Node details;
    @FXML private Node invitation;
    @FXML private Label invitationText;

    public EvaluateController(EvaluationViewModel evaluation, GalleryViewModel gallery, EvaluationText text) {
        this.evaluation = evaluation;
        this.gallery = gallery;
        this.text = text;
        words = text.words();
        images = evaluation.imagesBinding();
    }

    @FXML
    private void initialize() {
        ModelChoice choice = evaluation.choice();
        firstFiguresController.choose(choice.subjects(), choice.firstProperty(), words.get("evaluation.first"));
        secondFiguresController.choose(choice.others(), choice.secondProperty(), words.get("evaluation.second"));
        evaluation.resultProperty().subscribe(this::show);
        invitationText.textProperty().bind(Bindings.createStringBinding(this::invite, images,
                evaluation.busyProperty(), evaluation.loading()));
        bindBusy();
        // Runs and weights may have changed since the view was last shown.
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                evaluation.refresh();
            }
        });
    }

    private String invite() {
        if (images.getValue() == 0) {
            return words.get(evaluation.loading().getValue() ? "evaluation.loading" : "app.data.missing");
        }
        return words.format(evaluation.busyProperty().get() ? "evaluation.busy" : "evaluation.invitation",
                images.getValue());
    }

    private void bindBusy() {
        evaluate.visibleProperty().bind(evaluation.busyProperty().not());
        evaluate.disableProperty().bind(images.map(count -> count == 0));
        busy.visibleProperty().bind(evaluation.busyProperty());
        Presence.passFocus(cancel, evaluation.busyProperty(), evaluate);
        progress.progressProperty().bind(evaluation.progressProperty());
        firstFigures.disableProperty().bind(evaluation.busyProperty());
        secondFigures.disableProperty().bind(evaluation.busyProperty());
        failure.textProperty().bind(evaluation.failureProperty());
        Presence.bind(failure, failure.textProperty().isNotEmpty());
        Presence.bind(comparison, comparison.textProperty().isNotEmpty());
        outdated.textProperty().bind(evaluation.weights().outdatedProperty().map(text::outdated));
        Presence.bind(outdated, outdated.textProperty().isNotEmpty());
    }

    @FXML
    private void onEvaluate() {
        evaluation.evaluate();
        cancel.requestFocus();
    }

    @FXML
    private void onCancel() {
        evaluation.cancel();
    }

    private void show(EvaluationResult result) {
        details.setVisible(result != null);
        invitation.setVisible(result == null);
        firstFiguresController.show(result == null ? null : result.a());
        secondFiguresController.show(result == null ? null : result.b());
        comparison.setText(result == null ? "" : text.comparison(result));
        gallery.show(result);
    }
}
