package org.digitlab.ui.common;

import javafx.scene.Node;
import org.digitlab.network.architecture.Family;

/** Gives parts of the window the colour of a family. */
public final class FamilyStyle {

    private FamilyStyle() {
    }

    /** The style class of a family. */
    public static String of(Family family) {
        return "family-" + family.id();
    }

    /** @param family null for none */
    public static void dress(Node node, Family family) {
        for (Family other : Family.values()) {
            node.getStyleClass().remove(of(other));
        }
        if (family != null) {
            node.getStyleClass().add(of(family));
        }
    }
}
