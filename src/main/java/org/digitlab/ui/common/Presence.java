package org.digitlab.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Shows a part of a view only while something is so; else it takes up no room either. */
public final class Presence {

    private Presence() {
    }

    public static void bind(Node part, ObservableValue<Boolean> shown) {
        part.visibleProperty().bind(shown);
        part.managedProperty().bind(shown);
    }
}
