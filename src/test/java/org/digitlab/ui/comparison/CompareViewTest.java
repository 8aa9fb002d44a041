package org.digitlab.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitlab.ui.comparison.CompareWindow.onFx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.event.ActionEvent;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredRun;
import org.digitlab.ui.chart.LiveChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareViewTest {

    private final CompareWindow compare;

    CompareViewTest(@TempDir Path root) throws IOException, TimeoutException {
        compare = new CompareWindow(root);
    }

    @Test
    void aNameIsEditedInPlace() throws IOException {
        compare.select(0);
        compare.press(KeyCode.F2);
        onFx(() -> {
            TextField field = (TextField) compare.table().lookup(".name-cell .text-field");
            field.setText("Mine");
            field.fireEvent(new ActionEvent());
            return null;
        });
        assertThat(new RunStore(compare.root).list()).extracting(StoredRun::name).contains("Mine");
        assertThat(onFx(() -> {
            compare.scene.getRoot().layout();
            return compare.table().lookupAll(".name-cell .label").stream().map(label -> ((Label) label).getText()).toList();
        })).contains("Mine");
    }

    @Test
    void renamingAppliesToTheEditedRunEvenIfRowsMove() throws IOException {
        compare.select(0);
        compare.press(KeyCode.F2);
        String edited = onFx(() -> compare.table().getItems().get(0).run().id());
        TextField field = onFx(() -> (TextField) compare.table().lookup(".name-cell .text-field"));
        // Comes first in the list even if all runs start in the same second.
        Path newest = SampleRuns.finished(compare.root, "mlp", "fast", 5);
        onFx(() -> {
            field.setText("Mine");
            compare.pulse.beat();
            compare.scene.getRoot().layout();
            return null;
        });
        assertThat(onFx(() -> compare.table().getItems().get(0).run().id())).isEqualTo(newest.getFileName().toString());
        onFx(() -> {
            field.fireEvent(new ActionEvent());
            return null;
        });
        assertThat(new RunStore(compare.root).list()).filteredOn(run -> run.name().equals("Mine"))
                .extracting(StoredRun::id).containsExactly(edited);
    }

    @Test
    void clickingElsewhereSavesTheNameAndKeepsTheFocusThere() throws IOException, TimeoutException {
        Stage stage = compare.inWindow();
        compare.select(0);
        compare.press(KeyCode.F2);
        onFx(() -> {
            ((TextField) compare.table().lookup(".name-cell .text-field")).setText("Mine");
            compare.find("#filter", TextField.class).requestFocus();
            return null;
        });
        assertThat(onFx(() -> compare.scene.getFocusOwner().getId())).isEqualTo("filter");
        assertThat(new RunStore(compare.root).list()).extracting(StoredRun::name).contains("Mine");
        onFx(() -> {
            stage.hide();
            return null;
        });
    }

    @Test
    void enterAndEscapeReturnTheFocusToTheTable() {
        compare.select(0);
        for (KeyCode end : List.of(KeyCode.ENTER, KeyCode.ESCAPE)) {
            compare.press(KeyCode.F2);
            assertThat(onFx(() -> {
                Node field = compare.table().lookup(".name-cell .text-field");
                field.fireEvent(end == KeyCode.ENTER ? new ActionEvent()
                        : new KeyEvent(KeyEvent.KEY_PRESSED, "", "", end, false, false, false, false));
                return compare.scene.getFocusOwner().getId();
            })).isEqualTo("table");
        }
    }

    @Test
    void notesAreSavedWhenAnotherRunIsSelected() throws IOException {
        compare.select(0);
        onFx(() -> {
            compare.find("#notes", TextField.class).setText("a remark");
            compare.table().getSelectionModel().clearAndSelect(1);
            return null;
        });
        assertThat(onFx(() -> compare.find("#notes", TextField.class).getText())).isEmpty();
        assertThat(new RunStore(compare.root).list().get(0).notes()).isEqualTo("a remark");
    }

    @Test
    void aNarrowTableHidesLessImportantColumns() {
        assertThat(compare.columns()).contains("Parameters", "Images/s", "Date");
        compare.show(700);
        assertThat(compare.columns()).contains("Name", "Validation", "Test", "Date").doesNotContain("Parameters");
    }

    @Test
    void aFilterWithoutMatchesSaysSo() {
        onFx(() -> {
            compare.find("#filter", TextField.class).setText("xyz");
            return null;
        });
        assertThat(onFx(() -> ((Label) compare.table().getPlaceholder()).getText())).isEqualTo("No run matches \"xyz\"");
    }

    @Test
    void chartsAskForARunOnlyIfNoneIsPlotted() {
        LiveChart loss = compare.find("#loss", LiveChart.class);
        assertThat(loss.emptyTextProperty().get()).isEqualTo("Nothing was measured yet in the plotted runs");
        onFx(() -> {
            compare.table().lookupAll(".eye-cell").stream()
                    .filter(eye -> "Shown in the charts".equals(eye.getAccessibleText()))
                    .forEach(eye -> eye.executeAccessibleAction(AccessibleAction.FIRE));
            return null;
        });
        assertThat(loss.emptyTextProperty().get()).isEqualTo("Click a run's eye to plot it");
    }

    @Test
    void nameAndConditionAreAccessible() {
        assertThat(onFx(() -> compare.table().lookup(".name-cell").getAccessibleText())).matches("MLP classic .*, Finished");
        Node eye = onFx(() -> compare.table().lookup(".eye-cell"));
        assertThat(eye.getAccessibleText()).isEqualTo("Shown in the charts");
        assertThat(eye.queryAccessibleAttribute(AccessibleAttribute.SELECTED)).isEqualTo(true);
        onFx(() -> {
            eye.executeAccessibleAction(AccessibleAction.FIRE);
            compare.scene.getRoot().layout();
            return null;
        });
        assertThat(eye.getAccessibleText()).isEqualTo("Hidden in the charts");
        assertThat(eye.queryAccessibleAttribute(AccessibleAttribute.SELECTED)).isEqualTo(false);
    }
}
