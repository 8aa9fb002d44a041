package org.digitlab.ui.evaluation;

import java.util.Locale;
import javafx.scene.Node;
import org.digitlab.network.Family;

/** Gives parts of the window the colour of a family. */
final class FamilyStyle {

    private FamilyStyle() {
    }

    /** The style class of a family. */
    static String of(Family family) {
        return "family-" + family.name().toLowerCase(Locale.ROOT);
    }

    /** @param family null for none */
    static void dress(Node node, Family family) {
        for (Family other : Family.values()) {
            node.getStyleClass().remove(of(other));
        }
        if (family != null) {
            node.getStyleClass().add(of(family));
        }
    }
}
