package org.digitlab.ui.explain;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.digitlab.inference.ExplainedScore;
import org.digitlab.inference.Explanation;
import org.digitlab.inference.Question;
import org.digitlab.inference.StageView;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.gradients.Stage;
import org.digitlab.ui.common.Presence;
import org.digitlab.ui.common.Scrolling;
import org.digitlab.ui.common.ToggleChoice;
import org.digitlab.ui.common.Words;

/** The Explain view: why the current model predicts a digit. */
public final class ExplainController {

    private final ExplainViewModel model;
    private final Words words;
    private final ExplainText text;
    private final List<StagePane> panes = new ArrayList<>();

    @FXML private Node root;
    @FXML private ToggleGroup families;
    @FXML private ToggleGroup methods;
    @FXML private ToggleGroup orders;
    @FXML private ToggleButton regions;
    @FXML private DigitPicker digit;
    @FXML private DigitPicker counter;
    @FXML private Hyperlink follow;
    @FXML private Node content;
    @FXML private Node invitation;
    @FXML private Label invitationText;
    @FXML private RelevanceView picture;
    @FXML private Node scale;
    @FXML private Label against;
    @FXML private Label inFavour;
    @FXML private Label sentence;
    @FXML private Button back;
    @FXML private ScrollPane scroll;
    @FXML private VBox stages;
    @FXML private StrokeStrip strokes;
    @FXML private Label lastStroke;
    @FXML private UnitCard card;
    private StagePane pointedPane;
    private MapGrid.Pointed pointed;

    public ExplainController(ExplainViewModel model, Words words) {
        this.model = model;
        this.words = words;
        text = new ExplainText(words);
    }

    @FXML
    private void initialize() {
        bindChoices();
        invitationText.textProperty().bind(model.messageProperty());
        Presence.bind(back, model.enlargedProperty().isNotNull());
        strokes.setOnChosen(model::chooseStep);
        model.explanationProperty().subscribe(this::show);
        model.orderProperty().subscribe(order -> show(model.explanationProperty().get()));
        model.enlargedProperty().subscribe(unit -> showPicture(model.explanationProperty().get()));
        root.sceneProperty().subscribe(scene -> model.setShown(scene != null));
    }

    private void bindChoices() {
        ToggleChoice.bind(families, model.familyProperty());
        ToggleChoice.bind(methods, model.methodProperty());
        ToggleChoice.bind(orders, model.orderProperty());
        regions.disableProperty().bind(model.familyProperty().isEqualTo(Family.MLP));
        digit.offerDigits(words.get("explain.digit.help"), model::chooseDigit);
        counter.offerDigits(words.get("explain.counter.help"), model::chooseCounter);
        counter.offer(words.get("explain.none"), Question.NONE, words.get("explain.none.help"));
        follow.disableProperty().bind(model.digitProperty().isEqualTo(Question.FOLLOW)
                .and(model.counterProperty().isEqualTo(Question.FOLLOW)));
    }

    @FXML
    private void onFollow() {
        model.follow();
    }

    @FXML
    private void onBack() {
        model.enlargedProperty().set(null);
    }

    private void show(Explanation found) {
        content.setVisible(found != null);
        invitation.setVisible(found == null);
        if (found == null) {
            card.hide();
            return;
        }
        ExplainedScore contrast = found.contrast();
        digit.show(contrast.digit(), contrast.counter());
        counter.show(contrast.counter(), contrast.digit());
        showStages(found);
        showPicture(found);
        strokes.show(found, text);
        showCard();
        lastStroke.setText(text.lastStroke(found));
    }

    private void showStages(Explanation found) {
        List<Stage> shape = panes.stream().map(pane -> pane.view().stage()).toList();
        if (!shape.equals(found.shape())) {
            panes.clear();
            for (int i = 0; i < found.stages().size(); i++) {
                panes.add(new StagePane(i, text, this::point, this::enlarge));
            }
            stages.getChildren().setAll(panes);
            scroll.setVvalue(0);
            pointed = null;
        }
        for (int i = 0; i < panes.size(); i++) {
            panes.get(i).show(found.stages().get(i), found.contrast(), model.orderProperty().get());
        }
    }

    private void showPicture(Explanation found) {
        Unit unit = model.enlargedProperty().get();
        for (int i = 0; i < panes.size(); i++) {
            panes.get(i).mark(unit != null && unit.stage() == i ? unit.index() : -1);
        }
        if (found == null) {
            return;
        }
        picture.show(found, unit);
        scale.setVisible(unit == null);
        inFavour.setText(text.speaks(found.contrast(), 1));
        against.setText(text.speaks(found.contrast(), -1));
        sentence.setText(unit == null ? text.sentence(found) : enlargedText(found, unit));
        picture.setAccessibleText(unit == null ? text.picture(found)
                : text.unit(found.stages().get(unit.stage()), unit.index(), found.contrast()));
    }

    private String enlargedText(Explanation found, Unit unit) {
        StageView view = found.stages().get(unit.stage());
        return text.unitTitle(view, unit.index()) + "\n"
                + text.unitFigures(view, unit.index(), found.contrast()).replace("\n", ", ");
    }

    private void point(StagePane pane, MapGrid.Pointed unit) {
        pointedPane = pane;
        pointed = unit;
        if (unit != null && unit.byKeys()) {
            Scrolling.reveal(scroll, stages.sceneToLocal(unit.grid().localToScene(unit.picture())));
        }
        showCard();
    }

    private void showCard() {
        Explanation found = model.explanationProperty().get();
        if (pointed == null || found == null) {
            card.hide();
        } else {
            card.show(found, pointedPane.view(), pointed.unit(), pointed.grid().localToScene(pointed.picture()), text);
        }
    }

    private void enlarge(StagePane pane, Unit unit) {
        model.enlargedProperty().set(unit.equals(model.enlargedProperty().get()) ? null : unit);
    }
}
