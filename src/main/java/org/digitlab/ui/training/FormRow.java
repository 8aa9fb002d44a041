package org.digitlab.ui.training;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.ui.common.Presence;
import org.digitlab.ui.common.Words;

/** A labelled control of a form with its error below. */
final class FormRow extends GridPane {

    private final Control control;
    private final String help;

    /** @param help one sentence that explains the field */
    FormRow(String title, String help, Control control) {
        this.help = help;
        this.control = control;
        getStyleClass().add("form-row");
        Label name = new Label(title);
        name.setTooltip(new Tooltip(help));
        name.setLabelFor(control);
        name.setMaxWidth(Double.MAX_VALUE);
        setHgrow(name, Priority.ALWAYS);
        control.setTooltip(name.getTooltip());
        control.setAccessibleHelp(help);
        addRow(0, name, control);
    }

    /** Adds a row for each field of a group, with a text field whose id is the field's. */
    static void addAll(Pane rows, RecipeField.Group group, RecipeForm form, Words words) {
        group.fields().forEach(field -> rows.getChildren().add(of(form.field(field), words)));
    }

    private static FormRow of(FormField number, Words words) {
        RecipeField field = number.field();
        TextField control = new TextField();
        control.setId(field.id());
        if (field.isOptional()) {
            control.setPromptText(words.get("training." + field.id() + ".prompt"));
        }
        control.textProperty().bindBidirectional(number.textProperty());
        String unit = "training.unit." + field.unit().name().toLowerCase(Locale.ROOT);
        FormRow row = new FormRow(words.format(unit, number.label()),
                words.get("training." + field.id() + ".help"), control);
        row.addError(number.errorProperty());
        return row;
    }

    private void addError(ObservableValue<String> sentence) {
        Label error = new Label();
        error.getStyleClass().add("error");
        error.setWrapText(true);
        error.textProperty().bind(sentence);
        Presence.bind(error, error.textProperty().isNotEmpty());
        add(error, 0, 1, 2, 1);
        sentence.subscribe(this::showError);
    }

    private void showError(String sentence) {
        control.pseudoClassStateChanged(Styles.STATE_DANGER, !sentence.isEmpty());
        control.setAccessibleHelp(sentence.isEmpty() ? help : sentence);
    }
}
