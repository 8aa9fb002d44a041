package org.digitlab.ui.comparison;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the table of runs; not accelerators of its menu, which would act wherever the keyboard is. */
final class RunKeys {

    private final Map<KeyCode, Runnable> keys;
    /** The key that is held: one that repeats itself must not delete one run after the other. */
    private KeyCode down;

    RunKeys(RunCommands commands) {
        keys = Map.of(KeyCode.SPACE, commands::show, KeyCode.F2, commands::rename, KeyCode.DELETE, commands::delete);
    }

    void listenTo(Node table) {
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        table.addEventFilter(KeyEvent.KEY_RELEASED, event -> down = null);
    }

    private void onKey(KeyEvent event) {
        Runnable command = keys.get(event.getCode());
        if (command != null && !event.isShortcutDown() && !(event.getTarget() instanceof TextInputControl)) {
            event.consume();
            if (down != event.getCode()) {
                down = event.getCode();
                command.run();
            }
        }
    }
}
