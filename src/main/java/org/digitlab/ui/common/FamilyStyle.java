package org.digitlab.ui.common;

import javafx.scene.Node;
import org.digitlab.network.architecture.Family;

/** The style classes that give nodes the colour of a family. */
public final class FamilyStyle {

    private FamilyStyle() {
    }

    /** Returns the style class of a family. */
    public static String of(Family family) {
        return "family-" + family.id();
    }

    /** @param family the family whose colour the node gets; null for none */
    public static void apply(Node node, Family family) {
        for (Family other : Family.values()) {
            node.getStyleClass().remove(of(other));
        }
        if (family != null) {
            node.getStyleClass().add(of(family));
        }
    }
}
