package org.digitlab.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.digitlab.ui.actions.Action;
import org.junit.jupiter.api.Test;

class RunCommandsTest extends CompareFixture {

    @Test
    void spaceShutsTheEyeAndDeleteTakesTheRunAway() {
        select(0);
        press(KeyCode.SPACE);
        assertThat(onFx(() -> table().getItems().get(0).isShown())).isFalse();
        press(KeyCode.DELETE);
        assertThat(onFx(() -> table().getItems())).hasSize(1);
        assertThat(notifications.messageProperty().get().action().label()).isEqualTo("Undo");
    }

    @Test
    void aKeyThatIsHeldActsOnce() {
        select(0);
        hold(KeyCode.DELETE);
        hold(KeyCode.DELETE);
        assertThat(onFx(() -> table().getItems())).hasSize(1);
    }

    @Test
    void whatMakesNoSenseIsDisabled() throws IOException {
        assertThat(disabled()).containsExactly(true, true, true, true, true);
        select(0);
        assertThat(disabled()).as("finished: nothing to continue").containsExactly(false, false, true, false, false);
        Files.delete(onFx(() -> table().getItems().get(1).run().folder().model()));
        select(1);
        assertThat(disabled()).as("no model was kept").containsExactly(false, true, true, false, false);
        Files.createDirectories(root.resolve("zzz"));
        onFx(() -> {
            pulse.beat();
            table().getSelectionModel().clearAndSelect(0);
            return null;
        });
        assertThat(disabled()).as("unreadable").containsExactly(true, true, true, false, false);
        onFx(() -> {
            table().getSelectionModel().selectAll();
            return null;
        });
        assertThat(disabled()).as("several").containsExactly(true, true, true, true, false);
    }

    @Test
    void ofSeveralRunsNoneIsRenamed() {
        onFx(() -> {
            table().getSelectionModel().selectAll();
            return null;
        });
        press(KeyCode.F2);
        TablePosition<RunRow, ?> edited = onFx(() -> table().getEditingCell());
        assertThat(edited).isNull();
    }

    @Test
    void aRunThatIsScrolledAwayComesBackToBeRenamed() throws IOException {
        for (int i = 0; i < 40; i++) {
            SampleRuns.finished(root, "cnn", "classic", 1);
        }
        onFx(() -> {
            pulse.beat();
            scene.getRoot().layout();
            return null;
        });
        select(41);
        press(KeyCode.F2);
        assertThat(onFx(() -> ((TextField) table().lookup(".name-cell .text-field")).getText()))
                .isEqualTo(onFx(() -> table().getItems().get(41).run().name()));
    }

    @Test
    void buttonsActOnTheSelectedRun() {
        select(1);
        for (String button : List.of("#trainAgain", "#useModel", "#openFolder")) {
            onFx(() -> {
                find(button, Button.class).fire();
                return null;
            });
        }
        String id = onFx(() -> table().getItems().get(1).run().id());
        assertThat(asked).containsExactly("again " + id, "use " + id, "open " + id);
    }

    @Test
    void thePaletteActsOnTheSelectedRunsWhileTheyAreInFront() {
        List<Action> single = List.of(Action.RUN_RENAME, Action.RUN_TRAIN_AGAIN, Action.RUN_USE_MODEL,
                Action.RUN_OPEN_FOLDER);
        assertThat(single).noneMatch(actions::isPossible);
        select(0);
        assertThat(single).allMatch(actions::isPossible);
        assertThat(actions.isPossible(Action.RUN_CONTINUE)).as("it is finished").isFalse();
        onFx(() -> {
            actions.perform(Action.RUN_TRAIN_AGAIN);
            actions.perform(Action.RUN_SHOW);
            table().getSelectionModel().selectAll();
            return null;
        });
        assertThat(asked).containsExactly("again " + onFx(() -> table().getItems().get(0).run().id()));
        assertThat(onFx(() -> table().getItems().get(0).isShown())).isFalse();
        assertThat(single).noneMatch(actions::isPossible);
        assertThat(actions.isPossible(Action.RUN_DELETE)).isTrue();
        visible = false;
        assertThat(actions.isPossible(Action.RUN_DELETE)).isFalse();
    }

    @Test
    void undoBringsBackWhatWasDeleted() {
        select(0);
        assertThat(actions.isPossible(Action.UNDO)).isFalse();
        onFx(() -> {
            actions.perform(Action.RUN_DELETE);
            return null;
        });
        assertThat(onFx(() -> table().getItems())).hasSize(1);
        onFx(() -> {
            actions.perform(Action.UNDO);
            return null;
        });
        assertThat(onFx(() -> table().getItems())).hasSize(2);
    }
}
