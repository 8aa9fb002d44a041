package org.digitlab.ui.training;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Fills combo boxes with values that are shown by a title. */
final class Choices {

    private Choices() {
    }

    static <T> void fill(ComboBox<T> box, List<T> values, Function<T, String> title) {
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : title.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("The box is not editable");
            }
        });
    }
}
