package org.digitlab.ui.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.digitlab.Waiting;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredRun;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.chart.board.ChartBoardController;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Theme;
import org.digitlab.ui.common.Words;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The Compare view with two runs, and a rest of the window that records commands. */
final class CompareWindow {

    final Path root;
    final Words words = new Words();
    final ManualPulse pulse = new ManualPulse();
    final Notifications notifications = new Notifications();
    final List<String> asked = new ArrayList<>();
    boolean visible = true;
    Actions actions;
    Scene scene;

    CompareWindow(Path root) throws IOException, TimeoutException {
        FxToolkit.registerPrimaryStage();
        this.root = root;
        SampleRuns.finished(root, "cnn", "classic", 5);
        SampleRuns.finished(root, "mlp", "classic", 5);
        for (StoredRun run : new RunStore(root).list()) {
            Files.createFile(run.folder().model());
        }
        show(1400);
    }

    void show(double width) {
        RunsViewModel runs = new RunsViewModel(new RunStore(root),
                new Services(words, new CurrentThreadExecutor(), notifications, pulse));
        RunCommands commands = new RunCommands(runs, new Asked());
        actions = new Actions();
        actions.addAll(commands.actions(), () -> visible);
        FxmlViews views = new FxmlViews(words.bundle())
                .register(ChartBoardController.class, () -> new ChartBoardController(words, board -> { }))
                .register(CompareController.class, () -> new CompareController(runs, commands, words));
        scene = onFx(() -> {
            Parent view = views.load("compare");
            Scene made = new Scene(view, width, 800);
            made.getStylesheets().add(getClass().getResource("/org/digitlab/styles/digit-lab.css").toExternalForm());
            Theme.LIGHT.applyTo(made);
            view.applyCss();
            view.layout();
            return made;
        });
    }

    /** Shows the view in a window, where controls gain and lose the focus. */
    Stage inWindow() throws TimeoutException {
        Stage window = onFx(() -> {
            Stage made = new Stage();
            made.setScene(scene);
            made.setWidth(1_000);
            made.setHeight(700);
            made.show();
            made.requestFocus();
            return made;
        });
        WaitForAsyncUtils.waitFor(Waiting.MAX_MILLIS, TimeUnit.MILLISECONDS, window.focusedProperty());
        return window;
    }

    List<Boolean> disabled() {
        return onFx(() -> List.of("#trainAgain", "#useModel", "#resume", "#openFolder", "#delete").stream()
                .map(button -> find(button, Button.class).isDisabled()).toList());
    }

    List<String> columns() {
        return onFx(() -> table().getVisibleLeafColumns().stream().map(column -> column.getText()).toList());
    }

    void select(int row) {
        onFx(() -> {
            table().getSelectionModel().clearAndSelect(row);
            return null;
        });
    }

    void press(KeyCode key) {
        hold(key);
        onFx(() -> {
            Event.fireEvent(table(), new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, false, false, false));
            return null;
        });
    }

    void hold(KeyCode key) {
        onFx(() -> {
            Event.fireEvent(table(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    TableView<RunRow> table() {
        return find("#table", TableView.class);
    }

    <T extends Node> T find(String query, Class<T> type) {
        return type.cast(scene.getRoot().lookup(query));
    }

    static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS, question);
    }

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
