package org.digitlab.ui.training;

import atlantafx.base.theme.Styles;
import javafx.beans.DefaultProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.digitlab.ui.common.Presence;

/** A named control of a form with, below it, what is wrong with its content. */
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

    public String getText() {
        return name.getText();
    }

    public void setText(String text) {
        name.setText(text);
        nameControl();
    }

    /** One sentence that explains the field. */
    public String getHelp() {
        return name.getTooltip() == null ? "" : name.getTooltip().getText();
    }

    public void setHelp(String help) {
        name.setTooltip(new Tooltip(help));
        nameControl();
    }

    public Control getControl() {
        return control;
    }

    public void setControl(Control control) {
        this.control = control;
        add(control, 1, 0);
        name.setLabelFor(control);
        nameControl();
    }

    /** Lets a row's text field edit a number, and shows below it what is wrong with it. */
    static void edit(TextField control, FormField number) {
        control.textProperty().bindBidirectional(number.textProperty());
        ((FormRow) control.getParent()).showError(number.errorProperty());
    }

    /** Shows {@code sentence} below the control while it is not empty. */
    private void showError(ReadOnlyStringProperty sentence) {
        error.textProperty().bind(sentence);
        sentence.subscribe(now -> {
            control.pseudoClassStateChanged(Styles.STATE_DANGER, !now.isEmpty());
            control.setAccessibleHelp(now.isEmpty() ? getHelp() : now);
        });
    }

    private void nameControl() {
        if (control != null) {
            control.setAccessibleHelp(getHelp());
            control.setTooltip(name.getTooltip());
        }
    }
}
