package org.digitlab.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredRun;
import org.digitlab.ui.chart.ChartBoardController;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.FxmlFile;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Theme;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ComparePlaceTest {

    @TempDir
    private Path root;
    private final Words words = new Words();
    private final ManualPulse pulse = new ManualPulse();
    private final Notifications notifications = new Notifications();
    private final List<String> asked = new ArrayList<>();
    private Scene scene;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void trainTwo() throws IOException {
        SomeRuns.finished(root, "cnn", "classic", 5);
        SomeRuns.finished(root, "mlp", "classic", 5);
        show(1400);
    }

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
    void aNameIsChangedInPlace() throws IOException {
        select(0);
        press(KeyCode.F2);
        onFx(() -> {
            TextField field = (TextField) table().lookup(".name-cell .text-field");
            field.setText("Mine");
            field.fireEvent(new ActionEvent());
            return null;
        });
        assertThat(new RunStore(root).list()).extracting(StoredRun::name).contains("Mine");
        assertThat(onFx(() -> {
            scene.getRoot().layout();
            return table().lookupAll(".name-cell .label").stream().map(label -> ((Label) label).getText()).toList();
        })).contains("Mine");
    }

    @Test
    void notesAreKeptWhenAnotherRunIsSelected() throws IOException {
        select(0);
        onFx(() -> {
            find("#notes", TextField.class).setText("a remark");
            table().getSelectionModel().clearAndSelect(1);
            return null;
        });
        assertThat(onFx(() -> find("#notes", TextField.class).getText())).isEmpty();
        assertThat(new RunStore(root).list().get(0).notes()).isEqualTo("a remark");
    }

    @Test
    void whatMakesNoSenseIsDisabled() throws IOException {
        assertThat(disabled()).containsExactly(true, true, true, true, true);
        select(0);
        assertThat(disabled()).as("finished: nothing to continue").containsExactly(false, false, true, false, false);
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
    void aNarrowTableLeavesTheLessImportantColumnsOut() {
        assertThat(columns()).contains("Parameters", "Images/s", "Date");
        show(700);
        assertThat(columns()).contains("Name", "Validation", "Test", "Date").doesNotContain("Parameters");
    }

    @Test
    void anEmptyListInvitesAndAFilterSaysThatNothingMatches() {
        onFx(() -> {
            find("#filter", TextField.class).setText("xyz");
            return null;
        });
        assertThat(onFx(() -> ((Label) table().getPlaceholder()).getText())).isEqualTo("No run matches \"xyz\"");
    }

    @Test
    void aScreenReaderHearsNameAndCondition() {
        assertThat(onFx(() -> table().lookup(".name-cell").getAccessibleText())).matches("MLP classic .*, Finished");
        assertThat(onFx(() -> table().lookup(".eye-cell").getAccessibleText())).isEqualTo("On the charts");
    }

    private void show(double width) {
        RunsViewModel runs = new RunsViewModel(new RunStore(root), words, new CurrentThreadExecutor(), pulse,
                notifications);
        FxmlViews views = new FxmlViews(words.bundle())
                .register(ChartBoardController.class, () -> new ChartBoardController(words, board -> { }))
                .register(ComparePlaceController.class, () -> new ComparePlaceController(runs, new Asked(), words));
        scene = onFx(() -> {
            Parent place = views.load(FxmlFile.COMPARE_PLACE);
            Scene made = new Scene(place, width, 800);
            made.getStylesheets().add(getClass().getResource("/org/digitlab/styles/digit-lab.css").toExternalForm());
            Theme.LIGHT.applyTo(made);
            place.applyCss();
            place.layout();
            return made;
        });
    }

    private List<Boolean> disabled() {
        return onFx(() -> List.of("#trainAgain", "#useModel", "#resume", "#openFolder", "#delete").stream()
                .map(button -> find(button, Button.class).isDisabled()).toList());
    }

    private List<String> columns() {
        return onFx(() -> table().getVisibleLeafColumns().stream().map(column -> column.getText()).toList());
    }

    private void select(int row) {
        onFx(() -> {
            table().getSelectionModel().clearAndSelect(row);
            return null;
        });
    }

    private void press(KeyCode key) {
        hold(key);
        onFx(() -> {
            Event.fireEvent(table(), new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, false, false, false));
            return null;
        });
    }

    private void hold(KeyCode key) {
        onFx(() -> {
            Event.fireEvent(table(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    private TableView<RunRow> table() {
        return find("#table", TableView.class);
    }

    private <T extends Node> T find(String query, Class<T> type) {
        return type.cast(scene.getRoot().lookup(query));
    }

    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
    }

    /** Notes what was asked for. */
    private final class Asked implements RunActions {

        @Override
        public void trainAgain(StoredRun run) {
            asked.add("again " + run.id());
        }

        @Override
        public void resume(StoredRun run) {
            asked.add("resume " + run.id());
        }

        @Override
        public void useModel(StoredRun run) {
            asked.add("use " + run.id());
        }

        @Override
        public void openFolder(StoredRun run) {
            asked.add("open " + run.id());
        }
    }
}
