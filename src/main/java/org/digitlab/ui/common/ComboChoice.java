package org.digitlab.ui.common;

import javafx.application.Platform;
import javafx.beans.property.Property;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;

/** Ties a combo box to a property; unlike a binding it outlives changes of the list, in which the box is emptied. */
public final class ComboChoice {

    private ComboChoice() {
    }

    /** @param items what can be chosen; they may change, and with them the property */
    public static <T> void bind(ComboBox<T> box, ObservableList<T> items, Property<T> chosen) {
        box.setItems(items);
        chosen.subscribe(box::setValue);
        box.valueProperty().addListener((property, old, value) -> {
            if (value == null) {
                // Later, for the box is still in the midst of its change.
                Platform.runLater(() -> box.setValue(chosen.getValue()));
            } else {
                chosen.setValue(value);
            }
        });
    }
}
