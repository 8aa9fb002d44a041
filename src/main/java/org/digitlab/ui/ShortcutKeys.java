package org.digitlab.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyEvent;

/** Turns keys into commands, unless the focused control needs the key itself. */
final class ShortcutKeys {

    private final Map<Shortcut, Runnable> commands = new EnumMap<>(Shortcut.class);
    private BooleanSupplier covered = () -> false;

    ShortcutKeys on(Shortcut shortcut, Runnable command) {
        commands.put(shortcut, command);
        return this;
    }

    /** While {@code covered} says that a card lies over the window, keys must not act behind it. */
    ShortcutKeys unless(BooleanSupplier covered) {
        this.covered = covered;
        return this;
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> handle(event, scene.getFocusOwner()));
    }

    void handle(KeyEvent event, Node focused) {
        boolean typing = focused instanceof TextInputControl;
        commands.forEach((shortcut, command) -> {
            if (shortcut.matches(event, typing) && isAllowed(shortcut) && !isNeeded(shortcut, focused)) {
                event.consume();
                command.run();
            }
        });
    }

    private boolean isAllowed(Shortcut shortcut) {
        return shortcut == Shortcut.THEME || !covered.getAsBoolean();
    }

    private static boolean isNeeded(Shortcut shortcut, Node focused) {
        boolean rows = focused instanceof TableView && (shortcut == Shortcut.PAUSE || shortcut == Shortcut.CLEAR);
        return rows || shortcut == Shortcut.PAUSE && needsSpace(focused);
    }

    // Space presses the control that was reached by Tab; after a click it belongs to the training.
    private static boolean needsSpace(Node focused) {
        return focused != null && focused.isFocusVisible()
                && (focused instanceof ButtonBase || focused instanceof ComboBoxBase || focused instanceof TitledPane);
    }
}
