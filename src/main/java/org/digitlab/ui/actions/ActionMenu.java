package org.digitlab.ui.actions;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.digitlab.ui.common.Words;

/** Makes the items of a menu, each with its action as user data, say and do what their actions do. */
public final class ActionMenu {

    private ActionMenu() {
    }

    public static void bind(MenuButton menu, Actions actions, Words words) {
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
                    // The tick tells what is, not what was asked for.
                    tick.setSelected(actions.isOn(action));
                }
            }
        }
    }
}
