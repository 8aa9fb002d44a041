package org.digitlab.ui.folds;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.digitlab.data.Folds;
import org.digitlab.folds.CrossValidation;

/** How many folds the next cross-validation has, as a person types it, with what is wrong with it. */
final class FoldCount {

    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private int number;

    FoldCount() {
        text.addListener((property, old, typed) -> parse(typed));
        text.set(Integer.toString(CrossValidation.DEFAULT_FOLDS));
    }

    StringProperty textProperty() {
        return text;
    }

    /** One sentence, or empty if the text is a number of folds. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    boolean isValid() {
        return error.get().isEmpty();
    }

    /** The last valid one. */
    int number() {
        return number;
    }

    private void parse(String typed) {
        try {
            number = Folds.parse(typed == null ? "" : typed);
            error.set("");
        } catch (IllegalArgumentException e) {
            error.set(e.getMessage());
        }
    }
}
