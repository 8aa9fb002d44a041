package org.digitlab.ui.common;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Hides nodes so that they take up no space. */
public final class Presence {

    private static final ObservableValue<Boolean> NEVER = new SimpleBooleanProperty(false);

    private Presence() {
    }

    /** Shows {@code part} only while {@code shown} is true. */
    public static void bind(Node part, ObservableValue<Boolean> shown) {
        part.visibleProperty().bind(shown);
        part.managedProperty().bind(shown);
    }

    /** Passes the focus of {@code part} on when it is no longer {@code shown}, because a hidden node keeps the focus. */
    public static void passFocus(Node part, ObservableValue<Boolean> shown, Node next) {
        shown.subscribe(now -> {
            if (!now && part.isFocused()) {
                next.requestFocus();
            }
        });
    }

    /** Returns whether a node and all its parents are visible. */
    public static ObservableValue<Boolean> seen(Node part) {
        ObservableValue<Boolean> around = part.parentProperty().flatMap(Presence::seen).orElse(true);
        return part.visibleProperty().flatMap(visible -> visible ? around : NEVER);
    }
}
