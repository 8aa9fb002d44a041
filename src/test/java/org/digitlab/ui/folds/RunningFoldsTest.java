package org.digitlab.ui.folds;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.digitlab.ui.common.LateExecutor;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The place while a cross-validation runs. */
class RunningFoldsTest extends CrossValidateFixture {

    @Test
    void whileItRunsThereIsCancelAndAFailureIsSaid() {
        onFx(() -> {
            fake.beforeFold = fold -> {
                assertThat(this.<Button>find("#run").isVisible()).isFalse();
                assertThat(this.<Button>find("#cancel").isVisible()).isTrue();
                assertThat(find("#count").isDisabled()).isTrue();
            };
            this.<Button>find("#run").fire();
            assertThat(this.<TableView<?>>find("#table").getItems()).hasSize(5);
            fake.refusal = new IllegalArgumentException("Folds: expected at most 3, found 5");
            this.<Button>find("#run").fire();
        });
        assertThat(this.<Label>find("#failure").getText()).isEqualTo("Folds: expected at most 3, found 5");
        assertThat(find("#failure").isVisible()).isTrue();
    }

    @Test
    void afterCancelTheKeyboardCanRunAnother() throws TimeoutException {
        LateExecutor late = new LateExecutor();
        load(late);
        Stage window = ask(this::inWindow);
        WaitForAsyncUtils.waitFor(Waiting.MAX_MILLIS, TimeUnit.MILLISECONDS, window.focusedProperty());
        onFx(() -> {
            this.<Button>find("#run").requestFocus();
            this.<Button>find("#run").fire();
        });
        assertThat(find("#cancel").isFocused()).isTrue();
        onFx(this.<Button>find("#cancel")::fire);
        WaitForAsyncUtils.waitForFxEvents();
        onFx(late::deliverAll);
        assertThat(find("#run").isFocused()).isTrue();
        onFx(window::hide);
    }

    private Stage inWindow() {
        Stage made = new Stage();
        made.setScene(place.getScene());
        made.show();
        made.requestFocus();
        return made;
    }

    @Test
    void aDoubleClickOnRunDoesNotCancel() {
        List<Boolean> cancelled = new ArrayList<>();
        onFx(() -> {
            fake.beforeFold = fold -> {
                click(2);
                cancelled.add(model.shown().progressTextProperty().get().equals("Cancelling…"));
                click(1);
                cancelled.add(model.shown().progressTextProperty().get().equals("Cancelling…"));
                fake.beforeFold = next -> { };
            };
            this.<Button>find("#run").fire();
        });
        assertThat(cancelled).containsExactly(false, true);
    }

    private void click(int count) {
        find("#cancel").fireEvent(mouse(MouseEvent.MOUSE_PRESSED, count));
        find("#cancel").fireEvent(mouse(MouseEvent.MOUSE_RELEASED, count));
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, int count) {
        return new MouseEvent(type, 0, 0, 0, 0, MouseButton.PRIMARY, count, false, false, false, false,
                type == MouseEvent.MOUSE_PRESSED, false, false, false, false, true, null);
    }
}
