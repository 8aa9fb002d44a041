package org.digitlab.ui.actions;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.digitlab.ui.common.Words;

/** Everything that can be done by name, most of it by a key as well; lists show it in this order. */
public enum Action {
    TRAIN("Shortcut+Enter", true),
    TRAIN_BOTH,
    PAUSE("Space", false),
    STEP("Shortcut+Right", false),
    STOP("Shortcut+Period", true),
    RESET,
    FRONT_MLP,
    FRONT_CNN,
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
    PLACE_TRAIN("Shortcut+1", true),
    PLACE_COMPARE("Shortcut+2", true),
    PLACE_EVALUATE("Shortcut+3", true),
    PLACE_FOLDS("Shortcut+4", true),
    PLACE_READ("Shortcut+5", true),
    PLACE_EXPLAIN("Shortcut+6", true),
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
     * @param whileTyping whether its keys mean it even in a text field, which has keys of its own
     * @param others      where the same signs are on other keyboards, or in another place
     */
    Action(String keys, boolean whileTyping, String... others) {
        this(KeyCombination.valueOf(keys), whileTyping, Stream.of(others).map(KeyCombination::valueOf).toList());
    }

    Action(KeyCombination keys, boolean whileTyping, List<KeyCombination> others) {
        this.keys = keys;
        this.whileTyping = whileTyping;
        this.others = others;
    }

    public boolean hasKeys() {
        return keys != KeyCombination.NO_MATCH;
    }

    public KeyCombination keys() {
        return keys;
    }

    /** For people; empty if it has none. */
    public String keysText() {
        return hasKeys() ? keys.getDisplayText() : "";
    }

    /** What it does, for menus and lists. */
    public String title(Words words) {
        return words.get(wordsKey());
    }

    /** The key of its title in the bundle. */
    public String wordsKey() {
        return "app.action." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is done again and again while its keys are held down. */
    boolean repeats() {
        return this == STEP || this == UNDO || this == REDO || this == ZOOM_IN || this == ZOOM_OUT;
    }

    /** Whether its key belongs to what has the focus first: there, Escape ends what is under way. */
    boolean comesLast() {
        return this == DISMISS;
    }

    /** @param typing whether a text field has the focus and needs its own editing keys */
    boolean matches(KeyEvent event, boolean typing) {
        return (whileTyping || !typing)
                && (keys.match(event) || others.stream().anyMatch(other -> other.match(event)));
    }
}
