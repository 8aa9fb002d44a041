package org.digitlab.ui.actions;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.digitlab.ui.common.Words;

/** Binds the items of a menu to actions: the user data of each item is its action. */
public final class ActionMenu {

    private ActionMenu() {
    }

    public static void bind(MenuButton menu, Actions actions, Words words) {
        bind(menu.getItems(), actions, words);
        menu.setOnShowing(event -> refresh(menu.getItems(), actions));
    }

    public static void bind(ContextMenu menu, Actions actions, Words words) {
        bind(menu.getItems(), actions, words);
        menu.setOnShowing(event -> refresh(menu.getItems(), actions));
    }

    private static void bind(List<MenuItem> items, Actions actions, Words words) {
        for (MenuItem item : items) {
            if (item instanceof Menu inner) {
                bind(inner.getItems(), actions, words);
            } else if (item.getUserData() instanceof Action action) {
                item.setText(action.title(words));
                item.setOnAction(event -> actions.perform(action));
                if (action.hasKeys()) {
                    item.setAccelerator(action.keys());
                }
            }
        }
    }

    private static void refresh(List<MenuItem> items, Actions actions) {
        for (MenuItem item : items) {
            if (item instanceof Menu inner) {
                refresh(inner.getItems(), actions);
            } else if (item.getUserData() instanceof Action action) {
                item.setDisable(!actions.isPossible(action));
                if (item instanceof CheckMenuItem tick) {
                    // A click toggles the tick even if the action is refused.
                    tick.setSelected(actions.isOn(action));
                }
            }
        }
    }
}
