package org.digitlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
class LayoutJourneyTest {

    @Test
    void anInvalidRecipeShowsAnErrorAndCannotBeTrained(@TempDir Path home) throws TimeoutException {
        try (Lab lab = new Lab(home)) {
            lab.ready();
            for (String wrong : List.of("0", "-3", "many", "1e99")) {
                lab.type("#epochs", wrong);
                lab.await("the error for " + wrong, () -> lab.error("#epochs").startsWith("Epochs: expected"));
                assertThat(lab.find("#train").isDisabled()).as(wrong).isTrue();
            }
            lab.type("#epochs", "1");
            lab.await("a valid recipe", () -> lab.error("#epochs").isEmpty() && !lab.find("#train").isDisabled());
        }
    }

    @Test
    void theThemeIsToggledByButtonAndShortcut(@TempDir Path home) throws TimeoutException {
        try (Lab lab = new Lab(home)) {
            assertThat(lab.root().getStyleClass()).doesNotContain("dark");
            lab.robot().clickOn("#themeToggle");
            lab.await("the dark theme", () -> lab.root().getStyleClass().contains("dark"));
            lab.robot().push(KeyCode.CONTROL, KeyCode.D);
            lab.await("the light theme", () -> !lab.root().getStyleClass().contains("dark"));
        }
    }

    @Test
    void aShortcutHeldDownTogglesOnce(@TempDir Path home) throws TimeoutException {
        try (Lab lab = new Lab(home)) {
            lab.ready();
            List<Boolean> dark = new CopyOnWriteArrayList<>();
            lab.root().getStyleClass().subscribe(() -> dark.add(lab.root().getStyleClass().contains("dark")));
            lab.robot().press(KeyCode.CONTROL, KeyCode.D).sleep(2_000).release(KeyCode.D, KeyCode.CONTROL);
            assertThat(dark).containsExactly(true);
        }
    }

    @Test
    void nothingIsClippedOrOverlapsInASmallOrALargeWindow(@TempDir Path home) throws TimeoutException {
        try (Lab lab = new Lab(home)) {
            lab.ready();
            for (int[] size : new int[][] {{1100, 700}, {1440, 900}, {1920, 1080}}) {
                lab.resize(size[0], size[1]);
                List<String> faults = lab.onFx(() -> new LayoutFaults(lab.root()).find());
                assertThat(faults).as("%d x %d", size[0], size[1]).isEmpty();
            }
        }
    }
}
