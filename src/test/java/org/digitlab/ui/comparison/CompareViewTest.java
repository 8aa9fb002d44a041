package org.digitlab.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

class CompareViewTest extends CompareFixture {

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
    void theRunIsRenamedThatWasMeantThoughAnotherCameIntoItsPlace() throws IOException {
        select(0);
        press(KeyCode.F2);
        String meant = onFx(() -> table().getItems().get(0).run().id());
        TextField field = onFx(() -> (TextField) table().lookup(".name-cell .text-field"));
        // First in the list even if all are of one second.
        Path newest = SampleRuns.finished(root, "mlp", "fast", 5);
        onFx(() -> {
            field.setText("Mine");
            pulse.beat();
            scene.getRoot().layout();
            return null;
        });
        assertThat(onFx(() -> table().getItems().get(0).run().id())).isEqualTo(newest.getFileName().toString());
        onFx(() -> {
            field.fireEvent(new ActionEvent());
            return null;
        });
        assertThat(new RunStore(root).list()).filteredOn(run -> run.name().equals("Mine"))
                .extracting(StoredRun::id).containsExactly(meant);
    }

    @Test
    void whoClicksElsewhereWhileRenamingStaysThere() throws IOException, TimeoutException {
        Stage window = inWindow();
        select(0);
        press(KeyCode.F2);
        onFx(() -> {
            ((TextField) table().lookup(".name-cell .text-field")).setText("Mine");
            find("#filter", TextField.class).requestFocus();
            return null;
        });
        assertThat(onFx(() -> scene.getFocusOwner().getId())).isEqualTo("filter");
        assertThat(new RunStore(root).list()).extracting(StoredRun::name).contains("Mine");
        onFx(() -> {
            window.hide();
            return null;
        });
    }

    @Test
    void afterRenamingByEnterTheTableHasTheKeyboard() {
        select(0);
        for (KeyCode end : List.of(KeyCode.ENTER, KeyCode.ESCAPE)) {
            press(KeyCode.F2);
            assertThat(onFx(() -> {
                Node field = table().lookup(".name-cell .text-field");
                field.fireEvent(end == KeyCode.ENTER ? new ActionEvent()
                        : new KeyEvent(KeyEvent.KEY_PRESSED, "", "", end, false, false, false, false));
                return scene.getFocusOwner().getId();
            })).isEqualTo("table");
        }
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
        Node eye = onFx(() -> table().lookup(".eye-cell"));
        assertThat(eye.getAccessibleText()).isEqualTo("Shown in the charts");
        assertThat(eye.queryAccessibleAttribute(AccessibleAttribute.SELECTED)).isEqualTo(true);
        onFx(() -> {
            eye.executeAccessibleAction(AccessibleAction.FIRE);
            scene.getRoot().layout();
            return null;
        });
        assertThat(eye.getAccessibleText()).isEqualTo("Hidden in the charts");
        assertThat(eye.queryAccessibleAttribute(AccessibleAttribute.SELECTED)).isEqualTo(false);
    }
}
