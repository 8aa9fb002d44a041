package org.digitlab.ui.comparison;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;

/** Keys of the table of runs. They are not accelerators, which would act wherever the keyboard focus is. */
final class RunKeys {

    private static final Map<KeyCode, Action> KEYS = Map.of(KeyCode.SPACE, Action.RUN_SHOW, KeyCode.F2,
            Action.RUN_RENAME, KeyCode.DELETE, Action.RUN_DELETE);

    private final Actions actions;
    /** The key that is held down: a repeated key must not delete one run after the other. */
    private KeyCode down;

    RunKeys(Actions actions) {
        this.actions = actions;
    }

    void listenTo(Node table) {
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        table.addEventFilter(KeyEvent.KEY_RELEASED, event -> down = null);
    }

    /** Appends the names of the keys to the texts of menu items. */
    void describe(List<MenuItem> items) {
        KEYS.forEach((key, action) -> items.stream().filter(item -> item.getUserData() == action)
                .forEach(item -> item.setText("%s (%s)".formatted(item.getText(), key.getName()))));
    }

    private void onKey(KeyEvent event) {
        Action action = KEYS.get(event.getCode());
        if (action != null && !event.isShortcutDown() && !(event.getTarget() instanceof TextInputControl)) {
            event.consume();
            if (down != event.getCode()) {
                down = event.getCode();
                actions.perform(action);
            }
        }
    }
}
