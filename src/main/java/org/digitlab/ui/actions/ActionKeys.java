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

/** Performs the actions of pressed keys, unless the focused control needs the key itself. */
public final class ActionKeys {

    private final Actions actions;
    private final BooleanSupplier covered;
    /** The pressed key that performed an action; null once it is released. */
    private KeyCode held;

    /** @param covered whether a card covers the window, so that keys must not act behind the card */
    public ActionKeys(Actions actions, BooleanSupplier covered) {
        this.actions = actions;
        this.covered = covered;
    }

    public void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> handle(event, scene.getFocusOwner()));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> handle(event, scene.getFocusOwner(), true));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> release());
        // A key that is released in another window sends no event here.
        scene.windowProperty().flatMap(Window::focusedProperty).subscribe(focused -> release());
    }

    void handle(KeyEvent event, Node focused) {
        handle(event, focused, false);
    }

    /** @param last whether no control consumed the key */
    private void handle(KeyEvent event, Node focused, boolean last) {
        boolean typing = isTyping(focused);
        for (Action action : actions.all()) {
            if (action.comesLast() != last || !action.matches(event, typing) || isNeeded(action, focused)) {
                continue;
            }
            if (isAllowed(action)) {
                take(event, action);
            } else if (event.isShortcutDown() || event.getCode().isFunctionKey()) {
                // Otherwise the accelerator of the menu would act behind the card.
                event.consume();
            }
        }
    }

    void release() {
        held = null;
    }

    // The key of an impossible action goes to the focused control, except for repeats of a key that is held down.
    private void take(KeyEvent event, Action action) {
        if (actions.isPossible(action) || event.getCode() == held) {
            event.consume();
            perform(action, event.getCode());
        }
    }

    // A key that is held down sends repeated events.
    private void perform(Action action, KeyCode key) {
        if (key != held || action.repeats()) {
            held = key;
            actions.perform(action);
        }
    }

    private boolean isAllowed(Action action) {
        return action == Action.THEME || !covered.getAsBoolean();
    }

    /** Returns whether text is being typed; a spinner has the focus while its text field gets the keys. */
    private static boolean isTyping(Node focused) {
        return focused instanceof TextInputControl || focused instanceof Spinner<?> spinner && spinner.isEditable();
    }

    private static boolean isNeeded(Action action, Node focused) {
        boolean rows = focused instanceof TableView && (action == Action.PAUSE || action == Action.CLEAR);
        return rows || action == Action.PAUSE && needsSpace(focused);
    }

    // Space presses a control that was reached by Tab; after a click Space pauses the training. A node that only acts as
    // a button always keeps Space, because after its arrow keys the focus no longer tells how it was reached.
    private static boolean needsSpace(Node focused) {
        if (focused instanceof ButtonBase || focused instanceof ComboBoxBase || focused instanceof TitledPane) {
            return focused.isFocusVisible();
        }
        return focused != null && focused.getAccessibleRole() == AccessibleRole.BUTTON;
    }
}
