package org.digitlab.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitlab.ui.comparison.CompareWindow.onFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.digitlab.ui.actions.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandsTest {

    private final CompareWindow compare;

    RunCommandsTest(@TempDir Path root) throws IOException, TimeoutException {
        compare = new CompareWindow(root);
    }

    @Test
    void spaceHidesTheCurvesAndDeleteDeletesTheRun() {
        compare.select(0);
        compare.press(KeyCode.SPACE);
        assertThat(onFx(() -> compare.table().getItems().get(0).isShown())).isFalse();
        compare.press(KeyCode.DELETE);
        assertThat(onFx(() -> compare.table().getItems())).hasSize(1);
        assertThat(compare.notifications.messageProperty().get().action().label()).isEqualTo("Undo");
    }

    @Test
    void aHeldKeyActsOnce() {
        compare.select(0);
        compare.hold(KeyCode.DELETE);
        compare.hold(KeyCode.DELETE);
        assertThat(onFx(() -> compare.table().getItems())).hasSize(1);
    }

    @Test
    void buttonsOfImpossibleCommandsAreDisabled() throws IOException {
        assertThat(compare.disabled()).containsExactly(true, true, true, true, true);
        compare.select(0);
        assertThat(compare.disabled()).as("finished, so not resumable").containsExactly(false, false, true, false, false);
        Files.delete(onFx(() -> compare.table().getItems().get(1).run().folder().model()));
        compare.select(1);
        assertThat(compare.disabled()).as("without a model").containsExactly(false, true, true, false, false);
        Files.createDirectories(compare.root.resolve("zzz"));
        onFx(() -> {
            compare.pulse.beat();
            compare.table().getSelectionModel().clearAndSelect(0);
            return null;
        });
        assertThat(compare.disabled()).as("unreadable").containsExactly(true, true, true, false, false);
        onFx(() -> {
            compare.table().getSelectionModel().selectAll();
            return null;
        });
        assertThat(compare.disabled()).as("several").containsExactly(true, true, true, true, false);
    }

    @Test
    void renamingNeedsASingleRun() {
        onFx(() -> {
            compare.table().getSelectionModel().selectAll();
            return null;
        });
        compare.press(KeyCode.F2);
        TablePosition<RunRow, ?> edited = onFx(() -> compare.table().getEditingCell());
        assertThat(edited).isNull();
    }

    @Test
    void renamingScrollsToTheRun() throws IOException {
        for (int i = 0; i < 40; i++) {
            SampleRuns.finished(compare.root, "cnn", "classic", 1);
        }
        onFx(() -> {
            compare.pulse.beat();
            compare.scene.getRoot().layout();
            return null;
        });
        compare.select(41);
        compare.press(KeyCode.F2);
        assertThat(onFx(() -> ((TextField) compare.table().lookup(".name-cell .text-field")).getText()))
                .isEqualTo(onFx(() -> compare.table().getItems().get(41).run().name()));
    }

    @Test
    void buttonsActOnTheSelectedRun() {
        compare.select(1);
        for (String button : List.of("#trainAgain", "#useModel", "#openFolder")) {
            onFx(() -> {
                compare.find(button, Button.class).fire();
                return null;
            });
        }
        String id = onFx(() -> compare.table().getItems().get(1).run().id());
        assertThat(compare.asked).containsExactly("again " + id, "use " + id, "open " + id);
    }

    @Test
    void actionsApplyToTheSelectedRunsWhileTheViewIsVisible() {
        List<Action> single = List.of(Action.RUN_RENAME, Action.RUN_TRAIN_AGAIN, Action.RUN_USE_MODEL,
                Action.RUN_OPEN_FOLDER);
        assertThat(single).noneMatch(compare.actions::isPossible);
        compare.select(0);
        assertThat(single).allMatch(compare.actions::isPossible);
        assertThat(compare.actions.isPossible(Action.RUN_CONTINUE)).as("finished").isFalse();
        onFx(() -> {
            compare.actions.perform(Action.RUN_TRAIN_AGAIN);
            compare.actions.perform(Action.RUN_SHOW);
            compare.table().getSelectionModel().selectAll();
            return null;
        });
        assertThat(compare.asked).containsExactly("again " + onFx(() -> compare.table().getItems().get(0).run().id()));
        assertThat(onFx(() -> compare.table().getItems().get(0).isShown())).isFalse();
        assertThat(single).noneMatch(compare.actions::isPossible);
        assertThat(compare.actions.isPossible(Action.RUN_DELETE)).isTrue();
        compare.visible = false;
        assertThat(compare.actions.isPossible(Action.RUN_DELETE)).isFalse();
    }

    @Test
    void undoRestoresADeletedRun() {
        compare.select(0);
        assertThat(compare.actions.isPossible(Action.UNDO)).isFalse();
        onFx(() -> {
            compare.actions.perform(Action.RUN_DELETE);
            return null;
        });
        assertThat(onFx(() -> compare.table().getItems())).hasSize(1);
        onFx(() -> {
            compare.actions.perform(Action.UNDO);
            return null;
        });
        assertThat(onFx(() -> compare.table().getItems())).hasSize(2);
    }
}
