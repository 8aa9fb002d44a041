package org.digitlab.ui.training;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import org.digitlab.training.RecipeField;
import org.digitlab.training.Schedule;
import org.digitlab.training.UpdaterKind;
import org.digitlab.ui.common.Words;

/** The recipe of one family, field by field. */
public final class RecipeController {

    private final TrainingViewModel training;
    private final Words words;

    @FXML private Node defaults;
    @FXML private Node fields;
    @FXML private TextField epochs;
    @FXML private TextField batchSize;
    @FXML private TextField learningRate;
    @FXML private ComboBox<Schedule> schedule;
    @FXML private ComboBox<UpdaterKind> updater;
    @FXML private TextField dropout;
    @FXML private TextField l2;
    @FXML private TextField seed;
    @FXML private TextField validationShare;
    @FXML private TextField drawings;
    @FXML private TextField nonDigits;
    @FXML private TitledPane more;
    @FXML private TitledPane stopping;
    @FXML private TextField patience;
    @FXML private TextField checkpointEvery;

    public RecipeController(TrainingViewModel training, Words words) {
        this.training = training;
        this.words = words;
    }

    @FXML
    private void initialize() {
        RecipeForm form = training.setup().form();
        FormRow.edit(epochs, form.field(RecipeField.EPOCHS));
        FormRow.edit(batchSize, form.field(RecipeField.BATCH_SIZE));
        FormRow.edit(learningRate, form.field(RecipeField.LEARNING_RATE));
        FormRow.edit(dropout, form.field(RecipeField.DROPOUT));
        FormRow.edit(l2, form.field(RecipeField.L2));
        FormRow.edit(seed, form.field(RecipeField.SEED));
        FormRow.edit(validationShare, form.field(RecipeField.VALIDATION_SHARE));
        FormRow.edit(drawings, form.field(RecipeField.DRAWINGS));
        FormRow.edit(nonDigits, form.field(RecipeField.NON_DIGITS));
        FormRow.edit(patience, form.field(RecipeField.PATIENCE));
        FormRow.edit(checkpointEvery, form.field(RecipeField.CHECKPOINT_EVERY));
        Choices.fill(schedule, List.of(Schedule.values()), kind -> words.get("training.schedule." + kind.id()));
        Choices.fill(updater, List.of(UpdaterKind.values()), kind -> words.get("training.updater." + kind.id()));
        schedule.valueProperty().bindBidirectional(form.scheduleProperty());
        updater.valueProperty().bindBidirectional(form.updaterProperty());
        Unfolding.reveal(more);
        Unfolding.reveal(stopping);
        defaults.disableProperty().bind(training.activeBinding());
        fields.disableProperty().bind(training.activeBinding());
    }

    @FXML
    private void onDefaults() {
        training.setup().useDefaults();
    }
}
