package org.digitlab.ui.actions;

import java.util.function.BooleanSupplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/** Turns keys into actions, unless the focused control needs the key itself. */
public final class ActionKeys {

    private final Actions actions;
    private final BooleanSupplier covered;
    /** The key that did something and was not let go since; null if there is none. */
    private KeyCode held;

    /** @param covered whether a card lies over the window, so that keys must not act behind it */
    public ActionKeys(Actions actions, BooleanSupplier covered) {
        this.actions = actions;
        this.covered = covered;
    }

    public void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> handle(event, scene.getFocusOwner()));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> handle(event, scene.getFocusOwner(), true));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> release());
        // A key that is let go in another window is not heard of here.
        scene.windowProperty().flatMap(Window::focusedProperty).subscribe(focused -> release());
    }

    void handle(KeyEvent event, Node focused) {
        handle(event, focused, false);
    }

    /** @param last whether nobody else took the key */
    private void handle(KeyEvent event, Node focused, boolean last) {
        boolean typing = isTyping(focused);
        for (Action action : actions.all()) {
            if (action.comesLast() != last || !action.matches(event, typing) || isNeeded(action, focused)) {
                continue;
            }
            if (isAllowed(action)) {
                take(event, action);
            } else if (event.isShortcutDown() || event.getCode().isFunctionKey()) {
                // Else the menu would take it for its own and act behind the card.
                event.consume();
            }
        }
    }

    void release() {
        held = null;
    }

    // What is impossible leaves its key to the focused control, but not the rest of a key that is held down.
    private void take(KeyEvent event, Action action) {
        if (actions.isPossible(action) || event.getCode() == held) {
            event.consume();
            perform(action, event.getCode());
        }
    }

    // A key that is held down comes again and again, the sooner the busier the machine is.
    private void perform(Action action, KeyCode key) {
        if (key != held || action.repeats()) {
            held = key;
            actions.perform(action);
        }
    }

    private boolean isAllowed(Action action) {
        return action == Action.THEME || !covered.getAsBoolean();
    }

    /** A spinner keeps the focus while its text field has the keys. */
    private static boolean isTyping(Node focused) {
        return focused instanceof TextInputControl || focused instanceof Spinner<?> spinner && spinner.isEditable();
    }

    private static boolean isNeeded(Action action, Node focused) {
        boolean rows = focused instanceof TableView && (action == Action.PAUSE || action == Action.CLEAR);
        return rows || action == Action.PAUSE && needsSpace(focused);
    }

    // Space presses the control that was reached by Tab; after a click it belongs to the training. What is no control
    // but acts as a button has the focus because somebody works with it: its arrow keys hide how it was reached.
    private static boolean needsSpace(Node focused) {
        if (focused instanceof ButtonBase || focused instanceof ComboBoxBase || focused instanceof TitledPane) {
            return focused.isFocusVisible();
        }
        return focused != null && focused.getAccessibleRole() == AccessibleRole.BUTTON;
    }
}
