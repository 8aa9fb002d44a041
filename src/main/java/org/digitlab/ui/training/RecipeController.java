package org.digitlab.ui.training;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.digitlab.training.recipe.NamedRecipe;
import org.digitlab.training.recipe.OptimizerKind;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.training.recipe.Schedule;
import org.digitlab.ui.actions.ActionMenu;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.common.ComboChoice;
import org.digitlab.ui.common.Scrolling;
import org.digitlab.ui.common.TitleConverter;
import org.digitlab.ui.common.Words;

/** The recipe of one network family: its name, and a form with a row for each field. */
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
    @FXML private Pane optimizationRows;
    @FXML private TitledPane regularization;
    @FXML private Pane regularizationRows;
    @FXML private TitledPane validation;
    @FXML private Pane validationRows;

    /** @param actions the window's, among them opening and saving recipes */
    public RecipeController(TrainingViewModel training, Words words, Actions actions) {
        this.training = training;
        this.words = words;
        this.actions = actions;
    }

    @FXML
    private void initialize() {
        bindForm(training.setup().form());
        Scrolling.revealExpanded(regularization);
        Scrolling.revealExpanded(validation);
        fields.disableProperty().bind(training.activeBinding());
        bindNamed(training.setup());
    }

    private void bindForm(RecipeForm form) {
        FormRow.addAll(optimizationRows, RecipeField.Group.OPTIMIZATION, form, words);
        addChoice(optimizationRows, "schedule", List.of(Schedule.values()), Schedule::id, form.scheduleProperty());
        addChoice(regularizationRows, "optimizer", List.of(OptimizerKind.values()), OptimizerKind::id,
                form.optimizerProperty());
        FormRow.addAll(regularizationRows, RecipeField.Group.REGULARIZATION, form, words);
        FormRow.addAll(validationRows, RecipeField.Group.VALIDATION, form, words);
    }

    private <T> void addChoice(Pane rows, String field, List<T> values, Function<T, String> id, Property<T> chosen) {
        String key = "training." + field;
        ComboBox<T> box = new ComboBox<>();
        box.setId(field);
        ComboChoice.fill(box, values, value -> words.get(key + "." + id.apply(value)));
        box.valueProperty().bindBidirectional(chosen);
        rows.getChildren().add(new FormRow(words.get(key), words.get(key + ".help"), box));
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
