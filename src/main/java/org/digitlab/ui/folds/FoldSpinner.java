package org.digitlab.ui.folds;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;
import org.digitlab.data.Folds;

/** The values of the spinner for the number of folds. */
final class FoldSpinner extends IntegerSpinnerValueFactory {

    private FoldSpinner(FoldCount count) {
        super(Folds.MIN, Folds.MAX, count.number());
        setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer number) {
                return String.valueOf(number);
            }

            /** Leaves invalid text as it was typed, so that the user can correct it. */
            @Override
            public Integer fromString(String typed) {
                return count.isValid() ? Integer.valueOf(count.number()) : getValue();
            }
        });
    }

    /** Binds a spinner to the number of folds. */
    static void edit(Spinner<Integer> control, FoldCount count) {
        control.setValueFactory(new FoldSpinner(count));
        control.getEditor().textProperty().bindBidirectional(count.textProperty());
        count.errorProperty().subscribe(error -> {
            control.pseudoClassStateChanged(Styles.STATE_DANGER, !error.isEmpty());
            control.setAccessibleHelp(error.isEmpty() ? control.getTooltip().getText() : error);
        });
    }
}
