package org.digitlab.ui.common;

import javafx.beans.property.Property;
import javafx.scene.control.ToggleGroup;

/** Binds a group of toggles, each with its value as user data, to a property; one toggle is always selected. */
public final class ToggleChoice {

    private ToggleChoice() {
    }

    /** @param <T> the type of every toggle's user data */
    @SuppressWarnings("unchecked")
    public static <T> void bind(ToggleGroup group, Property<T> chosen) {
        group.selectedToggleProperty().addListener((property, old, selected) -> {
            if (selected == null) {
                // Clicking the selected toggle would deselect it.
                old.setSelected(true);
            } else {
                chosen.setValue((T) selected.getUserData());
            }
        });
        chosen.subscribe(value -> group.getToggles().stream().filter(toggle -> toggle.getUserData() == value)
                .findFirst().ifPresent(group::selectToggle));
    }
}
