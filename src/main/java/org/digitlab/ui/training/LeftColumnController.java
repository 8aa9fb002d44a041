package org.digitlab.ui.training;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import org.digitlab.data.DigitData;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.ToggleChoice;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.window.Cards;

/** The left column: the toggle of the two families and the panel of the selected family. */
public final class LeftColumnController {

    private final Trainings trainings;
    private final ObservableValue<DigitData> data;
    private final FxmlViews fxml;
    private final Words words;
    private final Actions actions;
    private final Cards cards;
    private final Map<Family, Node> panels = new EnumMap<>(Family.class);

    @FXML private ToggleGroup families;
    @FXML private StackPane modelSlot;

    /**
     * @param data    the images in use; its value may be null
     * @param actions where {@link Action#SUMMARY} is added
     */
    public LeftColumnController(Trainings trainings, ObservableValue<DigitData> data, FxmlViews fxml, Words words,
            Actions actions, Cards cards) {
        this.trainings = trainings;
        this.data = data;
        this.fxml = fxml;
        this.words = words;
        this.actions = actions;
        this.cards = cards;
        actions.on(Action.SUMMARY, () -> showSummary(trainings.selected().setup().variantProperty().get()));
    }

    @FXML
    private void initialize() {
        ToggleChoice.bind(families, trainings.selectedProperty());
        // The other panel is built when it is first shown, so that the window opens sooner.
        trainings.selectedProperty().subscribe(family -> modelSlot.getChildren().setAll(
                panels.computeIfAbsent(family, chosen -> panel(trainings.of(chosen)))));
    }

    private Parent panel(TrainingViewModel training) {
        AugmentationPreview preview = new AugmentationPreview(training.setup().form().recipeProperty(), data);
        return fxml.load("model-panel", new ModelPanelController(training, trainings, words, this::showSummary),
                new RecipeController(training, words, actions),
                new AugmentationController(training.setup().form(), preview, words));
    }

    private void showSummary(Variant variant) {
        cards.cover(fxml.load("summary", new SummaryController(variant, words, cards::uncover)));
    }
}
