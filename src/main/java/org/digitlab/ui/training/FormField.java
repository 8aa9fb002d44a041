package org.digitlab.ui.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.ui.common.Words;

/** One number of a recipe as a person types it, with what is wrong with it. */
public final class FormField {

    private final RecipeField field;
    private final Words words;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private Double exact;
    private Double value;

    FormField(RecipeField field, Words words) {
        this.field = field;
        this.words = words;
        text.addListener((property, old, typed) -> parse());
        parse();
    }

    public StringProperty textProperty() {
        return text;
    }

    /** One sentence, or empty if the text is a valid number. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** The number typed; null if there is none or it is not valid. */
    public Double value() {
        return value;
    }

    /** Shows a number rounded for the eye; {@link #value} stays exact until the text is edited. */
    void set(Double number) {
        exact = number;
        text.set(shown(number));
        parse();
    }

    private void parse() {
        String typed = text.get() == null ? "" : text.get().strip();
        error.set("");
        value = null;
        if (typed.isEmpty() && field == RecipeField.DROPOUT) {
            return;
        }
        try {
            value = typed.equals(shown(exact)) && exact != null ? exact : read(typed);
        } catch (IllegalArgumentException e) {
            error.set(isShare() ? words.format("training.validationShare.error", typed) : e.getMessage());
        }
    }

    private double read(String typed) {
        if (isShare()) {
            return field.check(Double.parseDouble(typed) / 100);
        }
        return field.parse(typed, label());
    }

    /** As it stands beside the field, without the unit. */
    private String label() {
        return words.get("training." + field.id()).split(",")[0];
    }

    private String shown(Double number) {
        if (number == null) {
            return "";
        }
        if (isShare()) {
            BigDecimal percent = BigDecimal.valueOf(number * 100).setScale(2, RoundingMode.HALF_UP);
            return percent.stripTrailingZeros().toPlainString();
        }
        BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
        return plain.scale() > 6 ? plain.toString().replace("E", "e") : plain.toPlainString();
    }

    private boolean isShare() {
        return field == RecipeField.VALIDATION_SHARE;
    }
}
