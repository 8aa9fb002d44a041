package org.digitlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.Test;

class FileOpenerTest {

    private final Notifications notifications = new Notifications();
    private final List<Path> models = new ArrayList<>();
    private final FileOpener opener = new FileOpener(new Services(new Words(), new CurrentThreadExecutor(),
            notifications, new ManualPulse()), picture -> { }).on(FileKind.MODEL, models::add);

    @Test
    void aFileGoesToTheOpenerOfItsKind() {
        opener.open(Path.of("mine.zip"));
        assertThat(models).containsExactly(Path.of("mine.zip"));
        assertThat(notifications.isShowing()).isFalse();
    }

    @Test
    void nobodyIsAskedForAModelThatMayNotBeOpened() {
        Actions actions = new Actions();
        opener.addTo(actions, new FileDialogs(new Words(), () -> {
            throw new AssertionError("asked");
        }), () -> false);
        actions.perform(Action.OPEN_MODEL);
        assertThat(models).isEmpty();
    }

    @Test
    void anUnknownFileIsReportedInOneSentence() {
        opener.open(Path.of("folder", "notes.txt"));
        assertThat(models).isEmpty();
        assertThat(notifications.messageProperty().get().error()).isTrue();
        assertThat(notifications.messageProperty().get().text()).startsWith("Cannot open notes.txt: not a model");
    }
}
