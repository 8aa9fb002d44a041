package org.digitlab.ui.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.window.FileDialogs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingCommandsTest {

    @TempDir
    private Path folder;
    private final Notifications notifications = new Notifications();
    private final Words words = new Words();
    private final DrawingViewModel drawing = new DrawingViewModel(image -> { });
    private final DrawingCommands commands = new DrawingCommands(drawing,
            new Services(words, new CurrentThreadExecutor(), notifications, new ManualPulse()),
            new FileDialogs(words, () -> null));

    @Test
    void aSavedDrawingOpensAgainAndADamagedFileChangesNothing() throws IOException {
        drawing.penDown(5, 5);
        drawing.penMove(20, 20);
        commands.save(folder.resolve("seven.json"));
        var drawn = drawing.drawing();
        drawing.clear();
        commands.open(folder.resolve("seven.json"));
        assertThat(drawing.drawing()).isEqualTo(drawn);
        commands.open(Files.writeString(folder.resolve("text.json"), "hello"));
        assertThat(drawing.drawing()).isEqualTo(drawn);
        assertThat(notifications.messageProperty().get().text()).contains("text.json");
    }

    @Test
    void aBlankDrawingIsNotSaved() {
        commands.save(folder.resolve("none.json"));
        assertThat(folder.resolve("none.json")).doesNotExist();
        assertThat(notifications.messageProperty().get().text()).isEqualTo(words.get("app.drawing.blank"));
    }
}
