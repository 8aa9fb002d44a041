package org.digitlab.ui.actions;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.digitlab.ui.common.Words;

/** Makes the items of a menu, each with its action as user data, say and do what their actions do. */
public final class ActionMenu {

    private ActionMenu() {
    }

    public static void bind(MenuButton menu, Actions actions, Words words) {
        for (MenuItem item : menu.getItems()) {
            if (item.getUserData() instanceof Action action) {
                item.setText(action.title(words));
                item.setOnAction(event -> actions.perform(action));
                if (action.hasKeys()) {
                    item.setAccelerator(action.keys());
                }
            }
        }
        menu.setOnShowing(event -> refresh(menu, actions));
    }

    private static void refresh(MenuButton menu, Actions actions) {
        for (MenuItem item : menu.getItems()) {
            if (item.getUserData() instanceof Action action) {
                item.setDisable(!actions.isPossible(action));
            }
        }
    }
}
