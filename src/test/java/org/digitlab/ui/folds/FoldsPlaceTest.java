package org.digitlab.ui.folds;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.event.EventType;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.digitlab.data.Folds;
import org.digitlab.ui.chart.InkChip;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.FxmlFile;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.LateExecutor;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FoldsPlaceTest {

    private final Words words = new Words();

    @TempDir
    private Path folder;
    private FakeFolds fake;
    private FoldsViewModel model;
    private Parent place;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void load() {
        load(new CurrentThreadExecutor());
    }

    private void load(TaskExecutor executor) {
        fake = new FakeFolds(folder);
        onFx(() -> {
            model = fake.view(words, executor, new Notifications());
            place = new FxmlViews(words.bundle()).load(FxmlFile.FOLDS_PLACE, new FoldsPlaceController(model, words));
            Scene scene = new Scene(place, 470, 590);
            scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            scene.getStylesheets().add(getClass().getResource("/org/digitlab/styles/digit-lab.css").toExternalForm());
            layOut();
        });
    }

    @Test
    void beforeTheFirstOneItInvitesToRun() {
        assertThat(this.<Button>find("#run").isVisible()).isTrue();
        assertThat(this.<Button>find("#cancel").isVisible()).isFalse();
        assertThat(boxChips()).isEmpty();
        assertThat(find("#accuracyChart").queryAccessibleAttribute(AccessibleAttribute.TEXT).toString()).isNotEmpty();
        assertThat(this.<Label>find("#subject").getText()).startsWith("CNN · Classic C32-C64 is trained once");
    }

    @Test
    void aRunFillsChartTableAndBoxPlot() throws TimeoutException {
        onFx(() -> {
            // Bindings are weak: what holds only them is gone after this.
            System.gc();
            this.<Spinner<Integer>>find("#count").getValueFactory().setValue(4);
            this.<Button>find("#run").fire();
            layOut();
        });
        assertThat(this.<TableView<?>>find("#table").getItems()).hasSize(4);
        awaitChart(text -> text.contains("Fold 1") && text.contains("Fold 4 validation 94.00 %"));
        assertThat(boxChips()).hasSize(4);
        assertThat(find("#box").getAccessibleText()).startsWith("Accuracy of the folds: from 91.00 % to 94.00 %");
        assertThat(boxChips()).extracting(Node::getLayoutY).isSortedAccordingTo((a, b) -> Double.compare(b, a))
                .allSatisfy(y -> assertThat(y).isBetween(0.0, 200.0));
        assertThat(this.<Label>find("#summary").getText()).endsWith("of 4 folds)");
    }

    @Test
    void theNumberOfFoldsCanBeTyped() {
        Spinner<Integer> count = find("#count");
        onFx(() -> {
            count.getEditor().setText("99");
            count.commitValue();
            layOut();
        });
        assertThat(count.getEditor().getText()).as("what was typed is there to be mended").isEqualTo("99");
        assertThat(this.<Label>find("#countError").getText())
                .isEqualTo("Folds: expected a whole number from 2 to 20, found 99");
        assertThat(find("#countError").isVisible()).isTrue();
        assertThat(find("#run").isDisabled()).isTrue();
        onFx(() -> {
            count.getEditor().setText("3");
            this.<Button>find("#run").fire();
            layOut();
        });
        assertThat(find("#countError").isVisible()).isFalse();
        assertThat(this.<TableView<?>>find("#table").getItems()).hasSize(3);
        onFx(count::increment);
        assertThat(count.getEditor().getText()).isEqualTo("4");
    }

    @Test
    void noTwoFoldsLookAlikeAndTheLegendCallsThemFolds() {
        onFx(() -> {
            this.<Spinner<Integer>>find("#count").getValueFactory().setValue(Folds.MOST);
            this.<Button>find("#run").fire();
            layOut();
        });
        assertThat(boxChips()).hasSize(Folds.MOST).extracting(chip -> ((InkChip) chip).inkProperty().get())
                .doesNotHaveDuplicates();
        assertThat(((Parent) boxChips().get(8)).getChildrenUnmodifiable()).as("the ninth has a pip").hasSize(1);
        assertThat(((MenuButton) place.lookup("#accuracyChart .menu-button")).getText()).isEqualTo("20 folds");
    }

    @Test
    void curvesAndBoxPlotTurnToTheLossTogether() {
        onFx(() -> {
            this.<Button>find("#run").fire();
            place.lookupAll(".toggle-button").stream().map(ToggleButton.class::cast)
                    .filter(toggle -> toggle.getText().equals("Loss")).forEach(ToggleButton::fire);
            layOut();
        });
        assertThat(find("#lossChart").isVisible()).isTrue();
        assertThat(find("#accuracyChart").isVisible()).isFalse();
        assertThat(find("#box").getAccessibleText()).startsWith("Loss of the folds: from 0.1000");
    }

    @Test
    void aSecondRunTakesTheFirstOnesPlace() throws TimeoutException {
        onFx(() -> {
            this.<Button>find("#run").fire();
            this.<Spinner<Integer>>find("#count").getValueFactory().setValue(2);
            this.<Button>find("#run").fire();
            layOut();
        });
        awaitChart(text -> text.contains("Fold 2") && !text.contains("Fold 3"));
        assertThat(boxChips()).hasSize(2);
    }

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
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, window.focusedProperty());
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

    private List<Node> boxChips() {
        return this.<BoxPlot>find("#box").getChildrenUnmodifiable().stream().filter(InkChip.class::isInstance).toList();
    }

    /** The chart tells what its last frame showed, which may be on its way. */
    private void awaitChart(Predicate<String> expected) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> expected.test(WaitForAsyncUtils.waitForAsyncFx(10_000,
                () -> find("#accuracyChart").queryAccessibleAttribute(AccessibleAttribute.TEXT).toString())));
    }

    private void layOut() {
        place.applyCss();
        place.layout();
    }

    @SuppressWarnings("unchecked")
    private <T extends Node> T find(String query) {
        return (T) place.lookup(query);
    }

    private static void onFx(Runnable work) {
        ask(() -> {
            work.run();
            return null;
        });
    }

    private static <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
    }
}
