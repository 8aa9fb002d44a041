package org.digitlab.ui.training;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
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

    public RecipeController(TrainingViewModel training, Words words) {
        this.training = training;
        this.words = words;
    }

    @FXML
    private void initialize() {
        edit(epochs, RecipeField.EPOCHS);
        edit(batchSize, RecipeField.BATCH_SIZE);
        edit(learningRate, RecipeField.LEARNING_RATE);
        edit(dropout, RecipeField.DROPOUT);
        edit(l2, RecipeField.L2);
        edit(seed, RecipeField.SEED);
        edit(validationShare, RecipeField.VALIDATION_SHARE);
        Choices.fill(schedule, List.of(Schedule.values()), kind -> words.get("training.schedule." + kind.id()));
        Choices.fill(updater, List.of(UpdaterKind.values()), kind -> words.get("training.updater." + kind.id()));
        schedule.valueProperty().bindBidirectional(training.form().scheduleProperty());
        updater.valueProperty().bindBidirectional(training.form().updaterProperty());
        defaults.disableProperty().bind(training.activeBinding());
        fields.disableProperty().bind(training.activeBinding());
    }

    @FXML
    private void onDefaults() {
        training.useDefaults();
    }

    private void edit(TextField control, RecipeField field) {
        FormField model = training.form().field(field);
        control.textProperty().bindBidirectional(model.textProperty());
        ((FormRow) control.getParent()).showError(model.errorProperty());
    }
}
