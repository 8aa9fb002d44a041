package org.digitlab.ui.folds;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.digitlab.data.Folds;
import org.digitlab.folds.CrossValidation;

/** The number of folds of the next cross-validation, as it is typed, and what is wrong with it. */
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

    /** What is wrong with the text, one sentence; empty if it is a valid number of folds. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    boolean isValid() {
        return error.get().isEmpty();
    }

    /** Returns the last valid number. */
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
