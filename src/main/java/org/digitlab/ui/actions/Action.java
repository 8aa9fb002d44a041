package org.digitlab.ui.actions;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.digitlab.ui.common.Words;

/** The named commands of the window, in the order in which lists show them; most have a key as well. */
public enum Action {
    TRAIN("Shortcut+Enter", true),
    TRAIN_BOTH,
    PAUSE("Space", false),
    STEP("Shortcut+Right", false),
    STOP("Shortcut+Period", true),
    RESET,
    SELECT_MLP,
    SELECT_CNN,
    SUMMARY,
    UNDO("Shortcut+Z", false),
    REDO("Shortcut+Shift+Z", false),
    CLEAR("Delete", false),
    OPEN_MODEL("Shortcut+O", true),
    SAVE_MODEL("Shortcut+S", true),
    OPEN_DRAWING,
    SAVE_DRAWING,
    OPEN_PICTURE("Shortcut+Shift+O", true),
    PASTE_PICTURE("Shortcut+V", false),
    ZOOM_IN("Shortcut+Plus", true, "Shortcut+Ignore Shift+Equals", "Shortcut+Add"),
    ZOOM_OUT("Shortcut+Minus", true, "Shortcut+Subtract"),
    ZOOM_FIT("Shortcut+0", true, "Shortcut+Numpad 0"),
    OPEN_RECIPE,
    SAVE_RECIPE,
    DATA_FOLDER,
    BUNDLED_DATA,
    EVALUATE,
    CROSS_VALIDATE,
    EXPORT("Shortcut+E", true),
    CHART_SMOOTHING,
    CHART_LOG,
    CHART_GAP,
    CHART_BY_ITERATION,
    CHART_BY_EPOCH,
    CHART_BY_TIME,
    CHART_LEARNING_RATE,
    CHART_IMAGES_PER_SECOND,
    CHART_RESET,
    RUN_SHOW,
    RUN_RENAME,
    RUN_TRAIN_AGAIN,
    RUN_USE_MODEL,
    RUN_CONTINUE,
    RUN_OPEN_FOLDER,
    RUN_DELETE,
    VIEW_1("Shortcut+1", true),
    VIEW_2("Shortcut+2", true),
    VIEW_3("Shortcut+3", true),
    VIEW_4("Shortcut+4", true),
    VIEW_5("Shortcut+5", true),
    VIEW_6("Shortcut+6", true),
    VIEW_7("Shortcut+7", true),
    VIEW_8("Shortcut+8", true),
    VIEW_9("Shortcut+9", true),
    DASHBOARD,
    PALETTE("Shortcut+K", true),
    THEME("Shortcut+D", true),
    DISMISS("Esc", true),
    HELP("F1", true),
    ABOUT("Shift+F1", true);

    private final KeyCombination keys;
    private final boolean whileTyping;
    private final List<KeyCombination> others;

    Action() {
        this(KeyCombination.NO_MATCH, false, List.of());
    }

    /**
     * @param whileTyping whether the keys also work in a text field, which has editing keys of its own
     * @param others      the same keys on other keyboards or on the number pad
     */
    Action(String keys, boolean whileTyping, String... others) {
        this(KeyCombination.valueOf(keys), whileTyping, Stream.of(others).map(KeyCombination::valueOf).toList());
    }

    Action(KeyCombination keys, boolean whileTyping, List<KeyCombination> others) {
        this.keys = keys;
        this.whileTyping = whileTyping;
        this.others = others;
    }

    /**
     * Returns the action that shows a view of the window; its title comes from the view.
     *
     * @param index the position of the view in the header, 0 to 8
     */
    public static Action ofView(int index) {
        return valueOf("VIEW_" + (index + 1));
    }

    public boolean hasKeys() {
        return keys != KeyCombination.NO_MATCH;
    }

    public KeyCombination keys() {
        return keys;
    }

    /** Returns the keys as people write them, for instance "Ctrl+S"; empty if this action has none. */
    public String keysText() {
        return hasKeys() ? keys.getDisplayText() : "";
    }

    /** Returns the title for menus and lists; {@link Actions#title} also knows the titles of views. */
    public String title(Words words) {
        return words.get(wordsKey());
    }

    /** Returns the key of the title in the bundle. */
    public String wordsKey() {
        return "app.action." + name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether this action repeats while its keys are held down. */
    boolean repeats() {
        return this == STEP || this == UNDO || this == REDO || this == ZOOM_IN || this == ZOOM_OUT;
    }

    /** Returns whether the focused control gets the key first, as with Escape, which cancels an edit there. */
    boolean comesLast() {
        return this == DISMISS;
    }

    /** @param typing whether a text field has the focus and needs its editing keys */
    boolean matches(KeyEvent event, boolean typing) {
        return (whileTyping || !typing) && (keys.match(event) || others.stream().anyMatch(other -> other.match(event)));
    }
}
