package org.digitlab.ui.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class ActionsTest {

    private final List<Action> done = new ArrayList<>();
    private boolean possible = true;
    private boolean covered;
    private final Actions actions = new Actions().on(Action.STOP, () -> possible, () -> done.add(Action.STOP))
            .on(Action.UNDO, () -> done.add(Action.UNDO)).on(Action.THEME, () -> done.add(Action.THEME));
    private final ActionKeys keys = new ActionKeys(actions, () -> covered);

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void noTwoActionsHaveTheSameKeys() {
        List<String> all = Stream.of(Action.values()).filter(Action::hasKeys).map(Action::keysText).toList();
        assertThat(all).doesNotHaveDuplicates().allMatch(Objects::nonNull).hasSizeGreaterThan(10);
    }

    @Test
    void impossibleAndUnregisteredActionsDoNothing() {
        possible = false;
        actions.perform(Action.STOP);
        actions.perform(Action.HELP);
        assertThat(done).isEmpty();
        assertThat(actions.isPossible(Action.HELP)).isFalse();
        possible = true;
        actions.perform(Action.STOP);
        assertThat(done).containsExactly(Action.STOP);
    }

    @Test
    void theFirstPossibleCommandOfAnActionRuns() {
        actions.on(Action.STOP, () -> done.add(Action.RESET));
        actions.perform(Action.STOP);
        assertThat(done).containsExactly(Action.STOP);
        possible = false;
        assertThat(actions.isPossible(Action.STOP)).isTrue();
        actions.perform(Action.STOP);
        assertThat(done).containsExactly(Action.STOP, Action.RESET);
    }

    @Test
    void keysPerformTheirActions() {
        press(KeyCode.PERIOD, new Button());
        press(KeyCode.P, new Button());
        assertThat(done).containsExactly(Action.STOP);
    }

    @Test
    void alternativeKeysPerformTheSameAction() {
        List<KeyCode> plus = List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD);
        assertThat(plus).allMatch(code -> Action.ZOOM_IN.matches(pressed(code, true), true))
                .noneMatch(code -> Action.ZOOM_IN.matches(pressed(code, false), false));
        assertThat(Action.ZOOM_IN.matches(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.EQUALS, true, true, false,
                false), false)).as("plus is above the equals sign").isTrue();
        assertThat(List.of(KeyCode.MINUS, KeyCode.SUBTRACT))
                .allMatch(code -> Action.ZOOM_OUT.matches(pressed(code, true), true));
        assertThat(List.of(KeyCode.DIGIT0, KeyCode.NUMPAD0))
                .allMatch(code -> Action.ZOOM_FIT.matches(pressed(code, true), true));
        assertThat(Action.ZOOM_IN.keysText()).endsWith("+").doesNotContain("Plus");
    }

    @Test
    void textFieldsKeepTheirEditingKeys() {
        press(KeyCode.Z, new TextField());
        assertThat(done).isEmpty();
        press(KeyCode.PERIOD, new TextField());
        press(KeyCode.Z, new Button());
        assertThat(done).containsExactly(Action.STOP, Action.UNDO);
    }

    @Test
    void tablesKeepTheKeysOfTheirRows() {
        actions.on(Action.CLEAR, () -> done.add(Action.CLEAR));
        keys.handle(pressed(KeyCode.DELETE, false), new TableView<>());
        assertThat(done).isEmpty();
        keys.handle(pressed(KeyCode.DELETE, false), new Button());
        assertThat(done).containsExactly(Action.CLEAR);
    }

    @Test
    void aHeldKeyRepeatsOnlySomeActions() {
        press(KeyCode.D, new Button());
        press(KeyCode.D, new Button());
        assertThat(done).containsExactly(Action.THEME);
        keys.release();
        press(KeyCode.D, new Button());
        assertThat(done).containsExactly(Action.THEME, Action.THEME);
        press(KeyCode.Z, new Button());
        press(KeyCode.Z, new Button());
        assertThat(done).endsWith(Action.THEME, Action.UNDO, Action.UNDO);
    }

    @Test
    void behindACardOnlyTheThemeCanBeSwitched() {
        covered = true;
        press(KeyCode.Z, new Button());
        press(KeyCode.D, new Button());
        assertThat(done).containsExactly(Action.THEME);
    }

    @Test
    void behindACardTheMenuDoesNotGetTheKey() {
        covered = true;
        KeyEvent stop = pressed(KeyCode.PERIOD, true);
        keys.handle(stop, new Button());
        assertThat(stop.isConsumed()).isTrue();
        actions.on(Action.PAUSE, () -> done.add(Action.PAUSE));
        KeyEvent space = pressed(KeyCode.SPACE, false);
        keys.handle(space, new TextField());
        assertThat(space.isConsumed()).as("keys that a card may need").isFalse();
        assertThat(done).isEmpty();
    }

    private void press(KeyCode code, Node focused) {
        keys.handle(pressed(code, true), focused);
    }

    private static KeyEvent pressed(KeyCode code, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
    }
}
