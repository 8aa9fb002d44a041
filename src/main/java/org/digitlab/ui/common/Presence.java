package org.digitlab.ui.common;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Shows a part of a view only while something is so; else it takes up no room either. */
public final class Presence {

    private static final ObservableValue<Boolean> NEVER = new SimpleBooleanProperty(false);

    private Presence() {
    }

    public static void bind(Node part, ObservableValue<Boolean> shown) {
        part.visibleProperty().bind(shown);
        part.managedProperty().bind(shown);
    }

    /** Whether a part and all that it lies in are visible. */
    public static ObservableValue<Boolean> seen(Node part) {
        ObservableValue<Boolean> around = part.parentProperty().flatMap(Presence::seen).orElse(true);
        return part.visibleProperty().flatMap(visible -> visible ? around : NEVER);
    }
}
