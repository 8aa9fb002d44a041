package org.digitlab.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Turns keys into commands, unless the focused control needs the key itself. */
final class ShortcutKeys {

    private final Map<Shortcut, Runnable> commands = new EnumMap<>(Shortcut.class);

    ShortcutKeys on(Shortcut shortcut, Runnable command) {
        commands.put(shortcut, command);
        return this;
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> handle(event, scene.getFocusOwner()));
    }

    void handle(KeyEvent event, Node focused) {
        boolean typing = focused instanceof TextInputControl;
        commands.forEach((shortcut, command) -> {
            if (shortcut.matches(event, typing) && !(shortcut == Shortcut.PAUSE && needsSpace(focused))) {
                event.consume();
                command.run();
            }
        });
    }

    // Space presses the control that was reached by Tab; after a click it belongs to the training.
    private static boolean needsSpace(Node focused) {
        return focused != null && focused.isFocusVisible()
                && (focused instanceof ButtonBase || focused instanceof ComboBoxBase);
    }
}
