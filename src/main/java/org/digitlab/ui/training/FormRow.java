package org.digitlab.ui.training;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.DefaultProperty;
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
@DefaultProperty("control")
public final class FormRow extends GridPane {

    private final Label name = new Label();
    private final Label error = new Label();
    private Control control;

    public FormRow() {
        getStyleClass().add("form-row");
        error.getStyleClass().add("error");
        error.setWrapText(true);
        Presence.bind(error, error.textProperty().isNotEmpty());
        name.setMaxWidth(Double.MAX_VALUE);
        setHgrow(name, Priority.ALWAYS);
        add(name, 0, 0);
        add(error, 0, 1, 2, 1);
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
        FormRow row = new FormRow();
        row.setControl(control);
        row.setText(words.format("training.unit." + field.unit().name().toLowerCase(Locale.ROOT), number.label()));
        row.setHelp(words.get("training." + field.id() + ".help"));
        row.error.textProperty().bind(number.errorProperty());
        row.error.textProperty().subscribe(row::showError);
        return row;
    }

    public String getText() {
        return name.getText();
    }

    public void setText(String text) {
        name.setText(text);
    }

    /** Returns one sentence that explains the field. */
    public String getHelp() {
        return name.getTooltip() == null ? "" : name.getTooltip().getText();
    }

    public void setHelp(String help) {
        name.setTooltip(new Tooltip(help));
        describeControl();
    }

    public Control getControl() {
        return control;
    }

    public void setControl(Control control) {
        this.control = control;
        add(control, 1, 0);
        name.setLabelFor(control);
        describeControl();
    }

    private void showError(String sentence) {
        control.pseudoClassStateChanged(Styles.STATE_DANGER, !sentence.isEmpty());
        control.setAccessibleHelp(sentence.isEmpty() ? getHelp() : sentence);
    }

    private void describeControl() {
        if (control != null) {
            control.setAccessibleHelp(getHelp());
            control.setTooltip(name.getTooltip());
        }
    }
}
