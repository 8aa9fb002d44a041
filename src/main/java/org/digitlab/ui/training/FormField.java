package org.digitlab.ui.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.ui.common.Words;

/** One number of a recipe as typed, with its error. */
public final class FormField {

    private final RecipeField field;
    private final String label;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private Double exact;
    private Double value;

    FormField(RecipeField field, Words words) {
        this.field = field;
        this.label = words.get("training." + field.id());
        text.addListener((property, old, typed) -> parse());
        parse();
    }

    RecipeField field() {
        return field;
    }

    /** Returns what the field is called, without its unit. */
    String label() {
        return label;
    }

    public StringProperty textProperty() {
        return text;
    }

    /** Returns what is wrong with the text, in one sentence; empty if the text is valid. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Returns the number; null if the text is empty or not valid. */
    public Double value() {
        return value;
    }

    /** Shows a rounded number; {@link #value} stays exact until the text is edited. */
    void set(Double number) {
        exact = number;
        text.set(shown(number));
        parse();
    }

    private void parse() {
        String typed = text.get() == null ? "" : text.get().strip();
        error.set("");
        value = null;
        if (typed.isEmpty() && field.isOptional()) {
            return;
        }
        try {
            value = exact != null && typed.equals(shown(exact)) ? exact : (Double) field.parseShown(typed, label);
        } catch (IllegalArgumentException e) {
            error.set(e.getMessage());
        }
    }

    private String shown(Double number) {
        if (number == null) {
            return "";
        }
        if (field.scale() != 1) {
            return BigDecimal.valueOf(number * field.scale()).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros()
                    .toPlainString();
        }
        BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
        return plain.scale() > 6 ? plain.toString().replace("E", "e") : plain.toPlainString();
    }
}
