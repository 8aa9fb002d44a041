package org.digitlab.ui.folds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitlab.ui.folds.CrossValidateWindow.onFx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import org.digitlab.Waiting;
import org.digitlab.data.Folds;
import org.digitlab.ui.chart.LiveChart;
import org.digitlab.ui.chart.legend.InkChip;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class CrossValidateViewTest {

    private final CrossValidateWindow window;

    CrossValidateViewTest(@TempDir Path folder) throws TimeoutException {
        window = new CrossValidateWindow(folder, new CurrentThreadExecutor());
    }

    @Test
    void beforeTheFirstCrossValidationOnlyRunIsOffered() {
        assertThat(window.<Button>find("#run").isVisible()).isTrue();
        assertThat(window.<Button>find("#cancel").isVisible()).isFalse();
        assertThat(boxChips()).isEmpty();
        assertThat(window.find("#accuracyChart").queryAccessibleAttribute(AccessibleAttribute.TEXT).toString()).isNotEmpty();
        assertThat(window.<Label>find("#subject").getText()).startsWith("Trains the CNN · Classic C32-C64 once");
    }

    @Test
    void aRunFillsChartTableAndBoxPlot() throws TimeoutException {
        onFx(() -> {
            // Bindings are weak: objects that only they refer to are collected here.
            System.gc();
            window.<Spinner<Integer>>find("#count").getValueFactory().setValue(4);
            window.<Button>find("#run").fire();
            window.layOut();
        });
        assertThat(window.<TableView<?>>find("#table").getItems()).hasSize(4);
        awaitChart(text -> text.contains("Fold 1") && text.contains("Fold 4 validation 94.00 %"));
        assertThat(boxChips()).hasSize(4);
        assertThat(window.find("#box").getAccessibleText()).startsWith("Accuracy of the folds: min 91.00 %, max 94.00 %");
        assertThat(boxChips()).extracting(Node::getLayoutY).isSortedAccordingTo((a, b) -> Double.compare(b, a))
                .allSatisfy(y -> assertThat(y).isBetween(0.0, 200.0));
        assertThat(window.<Label>find("#summary").getText()).endsWith("of 4 folds)");
    }

    @Test
    void chartsAskForACrossValidationOnlyIfNoneRuns() {
        List<String> texts = new ArrayList<>();
        LiveChart chart = window.find("#accuracyChart");
        onFx(() -> {
            chart.emptyTextProperty().subscribe(text -> texts.add(text));
            window.<Button>find("#run").fire();
        });
        assertThat(texts).startsWith("Press Run to see how much results vary between folds", "Waiting for the first results\u2026");
    }

    @Test
    void theNumberOfFoldsCanBeTyped() {
        Spinner<Integer> count = window.find("#count");
        onFx(() -> {
            count.getEditor().setText("99");
            count.commitValue();
            window.layOut();
        });
        assertThat(count.getEditor().getText()).as("the invalid text stays").isEqualTo("99");
        assertThat(window.<Label>find("#countError").getText())
                .isEqualTo("Folds: expected a whole number from 2 to 20, found 99");
        assertThat(window.find("#countError").isVisible()).isTrue();
        assertThat(window.find("#run").isDisabled()).isTrue();
        onFx(() -> {
            count.getEditor().setText("3");
            window.<Button>find("#run").fire();
            window.layOut();
        });
        assertThat(window.find("#countError").isVisible()).isFalse();
        assertThat(window.<TableView<?>>find("#table").getItems()).hasSize(3);
        onFx(count::increment);
        assertThat(count.getEditor().getText()).isEqualTo("4");
    }

    @Test
    void foldsHaveDistinctColoursAndTheLegendCountsFolds() {
        onFx(() -> {
            window.<Spinner<Integer>>find("#count").getValueFactory().setValue(Folds.MAX);
            window.<Button>find("#run").fire();
            window.layOut();
        });
        assertThat(boxChips()).hasSize(Folds.MAX).extracting(chip -> ((InkChip) chip).inkProperty().get())
                .doesNotHaveDuplicates();
        assertThat(((Parent) boxChips().get(8)).getChildrenUnmodifiable()).as("the ninth has a pip").hasSize(1);
        assertThat(((MenuButton) window.view.lookup("#accuracyChart .menu-button")).getText()).isEqualTo("20 folds");
    }

    @Test
    void chartAndBoxPlotSwitchToTheLoss() {
        onFx(() -> {
            window.<Button>find("#run").fire();
            window.view.lookupAll(".toggle-button").stream().map(ToggleButton.class::cast)
                    .filter(toggle -> toggle.getText().equals("Loss")).forEach(ToggleButton::fire);
            window.layOut();
        });
        assertThat(window.find("#lossChart").isVisible()).isTrue();
        assertThat(window.find("#accuracyChart").isVisible()).isFalse();
        assertThat(window.find("#box").getAccessibleText()).startsWith("Loss of the folds: min 0.1000");
    }

    @Test
    void aSecondCrossValidationReplacesTheFirst() throws TimeoutException {
        onFx(() -> {
            window.<Button>find("#run").fire();
            window.<Spinner<Integer>>find("#count").getValueFactory().setValue(2);
            window.<Button>find("#run").fire();
            window.layOut();
        });
        awaitChart(text -> text.contains("Fold 2") && !text.contains("Fold 3"));
        assertThat(boxChips()).hasSize(2);
    }

    private List<Node> boxChips() {
        return window.<BoxPlot>find("#box").getChildrenUnmodifiable().stream().filter(InkChip.class::isInstance).toList();
    }

    /** Waits for the text of the chart, which changes with its next frame. */
    private void awaitChart(Predicate<String> expected) throws TimeoutException {
        WaitForAsyncUtils.waitFor(Waiting.MAX_MILLIS, TimeUnit.MILLISECONDS,
                () -> expected.test(WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS,
                () -> window.find("#accuracyChart").queryAccessibleAttribute(AccessibleAttribute.TEXT).toString())));
    }
}
