package org.digitlab.ui.folds;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.digitlab.ui.chart.legend.InkChip;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class CrossValidateViewTest extends CrossValidateFixture {

    @Test
    void beforeTheFirstOneItInvitesToRun() {
        assertThat(this.<Button>find("#run").isVisible()).isTrue();
        assertThat(this.<Button>find("#cancel").isVisible()).isFalse();
        assertThat(boxChips()).isEmpty();
        assertThat(find("#accuracyChart").queryAccessibleAttribute(AccessibleAttribute.TEXT).toString()).isNotEmpty();
        assertThat(this.<Label>find("#subject").getText()).startsWith("Trains the CNN · Classic C32-C64 once");
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
        assertThat(find("#box").getAccessibleText()).startsWith("Accuracy of the folds: min 91.00 %, max 94.00 %");
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
            this.<Spinner<Integer>>find("#count").getValueFactory().setValue(Folds.MAX);
            this.<Button>find("#run").fire();
            layOut();
        });
        assertThat(boxChips()).hasSize(Folds.MAX).extracting(chip -> ((InkChip) chip).inkProperty().get())
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
        assertThat(find("#box").getAccessibleText()).startsWith("Loss of the folds: min 0.1000");
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

    private List<Node> boxChips() {
        return this.<BoxPlot>find("#box").getChildrenUnmodifiable().stream().filter(InkChip.class::isInstance).toList();
    }

    /** The chart tells what its last frame showed, which may be on its way. */
    private void awaitChart(Predicate<String> expected) throws TimeoutException {
        WaitForAsyncUtils.waitFor(Waiting.MAX_MILLIS, TimeUnit.MILLISECONDS,
                () -> expected.test(WaitForAsyncUtils.waitForAsyncFx(Waiting.MAX_MILLIS,
                () -> find("#accuracyChart").queryAccessibleAttribute(AccessibleAttribute.TEXT).toString())));
    }
}
