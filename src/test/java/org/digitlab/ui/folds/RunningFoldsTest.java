package org.digitlab.ui.folds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitlab.ui.folds.CrossValidateWindow.ask;
import static org.digitlab.ui.folds.CrossValidateWindow.onFx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.EventType;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.digitlab.Waiting;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.LateExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The view while a cross-validation runs. */
class RunningFoldsTest {

    @TempDir
    private Path folder;
    private CrossValidateWindow window;

    @BeforeEach
    void load() throws TimeoutException {
        window = new CrossValidateWindow(folder, new CurrentThreadExecutor());
    }

    @Test
    void cancelReplacesRunAndAFailureIsShown() {
        onFx(() -> {
            window.fake.beforeFold = fold -> {
                assertThat(window.<Button>find("#run").isVisible()).isFalse();
                assertThat(window.<Button>find("#cancel").isVisible()).isTrue();
                assertThat(window.find("#count").isDisabled()).isTrue();
            };
            window.<Button>find("#run").fire();
            assertThat(window.<TableView<?>>find("#table").getItems()).hasSize(5);
            window.fake.refusal = new IllegalArgumentException("Folds: expected at most 3, found 5");
            window.<Button>find("#run").fire();
        });
        assertThat(window.<Label>find("#failure").getText()).isEqualTo("Folds: expected at most 3, found 5");
        assertThat(window.find("#failure").isVisible()).isTrue();
    }

    @Test
    void afterCancelTheFocusIsOnRun() throws TimeoutException {
        LateExecutor late = new LateExecutor();
        window = new CrossValidateWindow(folder, late);
        Stage stage = ask(this::inWindow);
        WaitForAsyncUtils.waitFor(Waiting.MAX_MILLIS, TimeUnit.MILLISECONDS, stage.focusedProperty());
        onFx(() -> {
            window.<Button>find("#run").requestFocus();
            window.<Button>find("#run").fire();
        });
        assertThat(window.find("#cancel").isFocused()).isTrue();
        onFx(window.<Button>find("#cancel")::fire);
        WaitForAsyncUtils.waitForFxEvents();
        onFx(late::deliverAll);
        assertThat(window.find("#run").isFocused()).isTrue();
        onFx(stage::hide);
    }

    private Stage inWindow() {
        Stage made = new Stage();
        made.setScene(window.view.getScene());
        made.show();
        made.requestFocus();
        return made;
    }

    @Test
    void aDoubleClickOnRunDoesNotCancel() {
        List<Boolean> cancelled = new ArrayList<>();
        onFx(() -> {
            window.fake.beforeFold = fold -> {
                click(2);
                cancelled.add(window.model.shown().progressTextProperty().get().equals("Cancelling…"));
                click(1);
                cancelled.add(window.model.shown().progressTextProperty().get().equals("Cancelling…"));
                window.fake.beforeFold = next -> { };
            };
            window.<Button>find("#run").fire();
        });
        assertThat(cancelled).containsExactly(false, true);
    }

    private void click(int count) {
        window.find("#cancel").fireEvent(mouse(MouseEvent.MOUSE_PRESSED, count));
        window.find("#cancel").fireEvent(mouse(MouseEvent.MOUSE_RELEASED, count));
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, int count) {
        return new MouseEvent(type, 0, 0, 0, 0, MouseButton.PRIMARY, count, false, false, false, false,
                type == MouseEvent.MOUSE_PRESSED, false, false, false, false, true, null);
    }
}
