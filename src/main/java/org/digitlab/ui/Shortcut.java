package org.digitlab.ui;

import java.util.Locale;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Every key of the window; the list that people see is made from this one. */
public enum Shortcut {
    TRAIN("Shortcut+Enter", true),
    PAUSE("Space", false),
    STEP("Shortcut+Right", false),
    STOP("Shortcut+Period", true),
    UNDO("Shortcut+Z", false),
    REDO("Shortcut+Shift+Z", false),
    CLEAR("Delete", false),
    OPEN_MODEL("Shortcut+O", true),
    SAVE_MODEL("Shortcut+S", true),
    PLACE_TRAIN("Shortcut+1", true),
    PLACE_COMPARE("Shortcut+2", true),
    PLACE_EVALUATE("Shortcut+3", true),
    PLACE_FOLDS("Shortcut+4", true),
    EXPORT("Shortcut+E", true),
    THEME("Shortcut+D", true),
    HELP("F1", true),
    ABOUT("Shift+F1", true);

    private final KeyCombination keys;
    private final boolean whileTyping;

    Shortcut(String keys, boolean whileTyping) {
        this.keys = KeyCombination.valueOf(keys);
        this.whileTyping = whileTyping;
    }

    public KeyCombination keys() {
        return keys;
    }

    /** The key of its words in the bundle. */
    public String wordsKey() {
        return "app.shortcut." + name().toLowerCase(Locale.ROOT);
    }

    /** @param typing whether a text field has the focus and needs its own editing keys */
    boolean matches(KeyEvent event, boolean typing) {
        return keys.match(event) && (whileTyping || !typing);
    }
}
