package org.digitlab.ui.training;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.digitlab.training.recipe.NamedRecipe;
import org.digitlab.training.recipe.OptimizerKind;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.training.recipe.Schedule;
import org.digitlab.ui.actions.ActionMenu;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.common.ComboChoice;
import org.digitlab.ui.common.TitleConverter;
import org.digitlab.ui.common.Words;

/** The recipe of one family, field by field. */
public final class RecipeController {

    private final TrainingViewModel training;
    private final Words words;
    private final Actions actions;

    @FXML private Label modified;
    @FXML private Hyperlink revert;
    @FXML private HBox choice;
    @FXML private ComboBox<NamedRecipe> named;
    @FXML private Tooltip description;
    @FXML private MenuButton files;
    @FXML private Node fields;
    @FXML private TextField epochs;
    @FXML private TextField batchSize;
    @FXML private TextField learningRate;
    @FXML private ComboBox<Schedule> schedule;
    @FXML private ComboBox<OptimizerKind> updater;
    @FXML private TitledPane regularisation;
    @FXML private TextField dropout;
    @FXML private TextField l2;
    @FXML private TextField weightDecay;
    @FXML private TextField labelSmoothing;
    @FXML private TextField weightAverage;
    @FXML private TitledPane validation;
    @FXML private TextField validationShare;
    @FXML private TextField seed;
    @FXML private TextField patience;
    @FXML private TextField checkpointEvery;

    /** @param actions among them those that open and save recipes */
    public RecipeController(TrainingViewModel training, Words words, Actions actions) {
        this.training = training;
        this.words = words;
        this.actions = actions;
    }

    @FXML
    private void initialize() {
        RecipeForm form = training.setup().form();
        bindNumbers(form);
        TitledComboBox.fill(schedule, List.of(Schedule.values()), kind -> words.get("training.schedule." + kind.id()));
        TitledComboBox.fill(updater, List.of(OptimizerKind.values()), kind -> words.get("training.updater." + kind.id()));
        schedule.valueProperty().bindBidirectional(form.scheduleProperty());
        updater.valueProperty().bindBidirectional(form.updaterProperty());
        Unfolding.reveal(regularisation);
        Unfolding.reveal(validation);
        fields.disableProperty().bind(training.activeBinding());
        bindNamed(training.setup());
    }

    private void bindNumbers(RecipeForm form) {
        FormRow.edit(epochs, form.field(RecipeField.EPOCHS));
        FormRow.edit(batchSize, form.field(RecipeField.BATCH_SIZE));
        FormRow.edit(learningRate, form.field(RecipeField.LEARNING_RATE));
        FormRow.edit(dropout, form.field(RecipeField.DROPOUT));
        FormRow.edit(l2, form.field(RecipeField.L2));
        FormRow.edit(weightDecay, form.field(RecipeField.WEIGHT_DECAY));
        FormRow.edit(labelSmoothing, form.field(RecipeField.LABEL_SMOOTHING));
        FormRow.edit(weightAverage, form.field(RecipeField.WEIGHT_AVERAGE));
        FormRow.edit(seed, form.field(RecipeField.SEED));
        FormRow.edit(validationShare, form.field(RecipeField.VALIDATION_SHARE));
        FormRow.edit(patience, form.field(RecipeField.PATIENCE));
        FormRow.edit(checkpointEvery, form.field(RecipeField.CHECKPOINT_EVERY));
    }

    private void bindNamed(TrainingSetup setup) {
        named.setConverter(new TitleConverter<>(NamedRecipe::name));
        ComboChoice.bind(named, setup.recipes(), setup.namedProperty());
        description.textProperty().bind(setup.namedProperty().map(NamedRecipe::description)
                .map(text -> words.format("training.recipe.help", text).strip()));
        named.accessibleHelpProperty().bind(description.textProperty());
        modified.visibleProperty().bind(setup.modifiedBinding());
        revert.visibleProperty().bind(setup.modifiedBinding());
        choice.disableProperty().bind(training.activeBinding());
        revert.disableProperty().bind(training.activeBinding());
        ActionMenu.bind(files, actions, words);
    }

    @FXML
    private void onRevert() {
        training.setup().revert();
    }
}
