package org.digitlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.digitlab.ui.actions.PaletteViewModel.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
class PaletteJourneyTest {

    @Test
    void actionsAreFoundByNameAndRunByEnter(@TempDir Path home) throws TimeoutException {
        try (Lab lab = new Lab(home)) {
            lab.ready();
            open(lab);
            lab.robot().write("dark").push(KeyCode.ENTER);
            lab.await("the dark theme", () -> lab.root().getStyleClass().contains("dark"));
            lab.await("the closed overlay", () -> !isCovered(lab));

            open(lab);
            lab.robot().write("keyboard").push(KeyCode.ENTER);
            lab.await("the list of shortcuts", () -> isCovered(lab) && lab.find(".shortcuts") != null);
            lab.robot().push(KeyCode.ESCAPE);
            lab.await("the closed overlay", () -> !isCovered(lab));

            open(lab);
            lab.robot().write("go to");
            lab.await("a selected row", () -> selected(lab).equals("Go to Train"));
            lab.robot().push(KeyCode.DOWN).push(KeyCode.ENTER);
            lab.await("the Compare view", () -> !lab.find("#leftColumn").isVisible());

            open(lab);
            // Stop is unavailable while nothing trains.
            lab.robot().write("stop training").push(KeyCode.ENTER);
            assertThat(lab.onFx(() -> isCovered(lab))).as("the palette is still open").isTrue();
            lab.robot().push(KeyCode.ESCAPE);
            lab.await("the closed overlay", () -> !isCovered(lab));
        }
    }

    private static String selected(Lab lab) {
        Row row = (Row) ((ListView<?>) lab.find("#list")).getSelectionModel().getSelectedItem();
        return row == null ? "" : row.title();
    }

    private static boolean isCovered(Lab lab) {
        return ((ModalPane) lab.find("#overlay")).isDisplay();
    }

    private static void open(Lab lab) {
        lab.robot().push(KeyCode.CONTROL, KeyCode.K);
        lab.await("the focused palette",
                () -> lab.find("#query") instanceof TextField field && field.isFocused());
    }
}
