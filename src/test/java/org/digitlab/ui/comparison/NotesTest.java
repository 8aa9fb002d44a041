package org.digitlab.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.digitlab.runs.RunStore;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesTest {

    @TempDir
    private Path root;
    private final ManualPulse pulse = new ManualPulse();
    private RunsViewModel runs;
    private Notes notes;

    @BeforeEach
    void selectRun() throws IOException {
        SampleRuns.finished(root, "mlp", "classic", 5);
        runs = new RunsViewModel(new RunStore(root),
                new Services(new Words(), new CurrentThreadExecutor(), new Notifications(), pulse));
        runs.open();
        notes = runs.notes();
        notes.switchTo(runs.rows().get(0));
    }

    @Test
    void notesOfAnotherWindowAreShownAndNotOverwritten() throws IOException {
        writeElsewhere("theirs");
        notes.switchTo(null);
        assertThat(onDisk()).isEqualTo("theirs");
        notes.switchTo(runs.rows().get(0));
        pulse.beat();
        assertThat(notes.textProperty().get()).isEqualTo("theirs");
    }

    @Test
    void notesAreNotReplacedWhileTheUserTypes() throws IOException {
        notes.editedProperty().set(true);
        writeElsewhere("theirs");
        pulse.beat();
        assertThat(notes.textProperty().get()).isEmpty();
        notes.editedProperty().set(false);
        assertThat(notes.textProperty().get()).as("nothing typed").isEqualTo("theirs");
        notes.editedProperty().set(true);
        notes.textProperty().set("mine");
        notes.editedProperty().set(false);
        assertThat(onDisk()).isEqualTo("mine");
    }

    @Test
    void typedNotesAreSavedWhenTheWindowCloses() throws IOException {
        notes.editedProperty().set(true);
        notes.textProperty().set("half a thou");
        runs.close();
        assertThat(onDisk()).isEqualTo("half a thou");
    }

    private void writeElsewhere(String text) throws IOException {
        RunStore other = new RunStore(root);
        other.setNotes(other.list().get(0), text);
    }

    private String onDisk() throws IOException {
        return new RunStore(root).list().get(0).notes();
    }
}
