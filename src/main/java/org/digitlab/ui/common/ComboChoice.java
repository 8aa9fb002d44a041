package org.digitlab.ui.common;

import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.Property;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;

/** Binds a combo box to a property; unlike a JavaFX binding it survives changes of the list, which clear the box. */
public final class ComboChoice {

    private ComboChoice() {
    }

    /** Fills a box with fixed values that are shown by their titles. */
    public static <T> void fill(ComboBox<T> box, List<T> values, Function<T, String> title) {
        box.getItems().setAll(values);
        box.setConverter(new TitleConverter<>(title));
    }

    /** @param items the choices; when they change, the property may change too */
    public static <T> void bind(ComboBox<T> box, ObservableList<T> items, Property<T> chosen) {
        box.setItems(items);
        chosen.subscribe(box::setValue);
        box.valueProperty().addListener((property, old, value) -> {
            if (value == null) {
                // Later, because the box is still changing its value.
                Platform.runLater(() -> box.setValue(chosen.getValue()));
            } else {
                chosen.setValue(value);
            }
        });
    }
}
