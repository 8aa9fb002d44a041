package org.digitlab.ui.actions;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.Pane;
import org.digitlab.ui.common.Words;

/** Binds the buttons of a toolbar, each with its action as user data, to their actions. */
public final class ActionButtons {

    private ActionButtons() {
    }

    /** @param changes invalidates whether the actions are possible */
    public static void bind(Pane toolbar, Actions actions, Words words, Observable changes) {
        for (Node node : toolbar.getChildren()) {
            if (node instanceof ButtonBase button && button.getUserData() instanceof Action action) {
                button.setAccessibleText(action.title(words));
                button.setOnAction(event -> actions.perform(action));
                button.disableProperty().bind(Bindings.createBooleanBinding(() -> !actions.isPossible(action), changes));
            }
        }
    }
}
