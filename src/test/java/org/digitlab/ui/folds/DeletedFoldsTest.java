package org.digitlab.ui.folds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.digitlab.runs.store.RunState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deleting cross-validations and undoing it. */
class DeletedFoldsTest {

    private final StoredFoldsWindow window;

    DeletedFoldsTest(@TempDir Path folder) {
        window = new StoredFoldsWindow(folder);
    }

    @Test
    void undoRestoresDeletedCrossValidations() throws IOException {
        Path older = window.record("mlp", RunState.FINISHED, 2);
        Path newer = window.record("cnn", RunState.FINISHED, 3);
        window.view.open();
        window.view.stored().delete();
        assertThat(window.view.folder()).contains(older);
        assertThat(window.notifications.messageProperty().get().text()).startsWith("Deleted ")
                .endsWith("CNN · Classic C32-C64");
        window.view.stored().delete();
        assertThat(window.view.stored().all()).isEmpty();
        assertThat(window.view.shown().summaryProperty().get()).isEmpty();
        assertThat(window.view.shown().progressTextProperty().get()).isEmpty();
        window.view.undo();
        assertThat(window.view.folder()).contains(older);
        window.view.undo();
        assertThat(window.view.folder()).contains(newer);
        assertThat(window.view.shown().results()).hasSize(3);
        assertThat(window.view.isUndoable()).isFalse();
    }

    @Test
    void undoDuringACrossValidationDoesNotMixTheResults() throws IOException {
        Path older = window.record("mlp", RunState.FINISHED, 2);
        window.view.open();
        window.view.stored().delete();
        window.fake.beforeFold = fold -> {
            if (fold == 3) {
                window.notifications.act();
                assertThat(window.view.stored().all()).extracting(one -> one.folder().path()).contains(older);
                assertThat(window.view.stored().selectedProperty().get()).isNull();
            }
        };
        window.view.run();
        assertThat(window.view.shown().results()).hasSize(5);
        assertThat(window.drawn.points).hasSize(5);
        assertThat(window.view.shown().summaryProperty().get()).startsWith("CNN");
        assertThat(window.view.folder()).isNotEqualTo(Optional.of(older));
        assertThat(window.view.stored().all()).hasSize(2);
    }

    @Test
    void undoDoesNotReplaceOtherMessages() throws IOException {
        window.record("mlp", RunState.FINISHED, 2);
        window.view.open();
        window.view.stored().delete();
        List<String> ended = new ArrayList<>();
        window.notifications.busy("Opening", new ReadOnlyDoubleWrapper(), "Cancel", () -> ended.add("opening"));
        window.view.undo();
        assertThat(ended).isEmpty();
        assertThat(window.notifications.messageProperty().get().text()).isEqualTo("Opening");
    }

    @Test
    void aCrossValidationThatIsGoneIsReplacedByTheNextOne() throws IOException {
        Path older = window.record("mlp", RunState.FINISHED, 2);
        Path newer = window.record("cnn", RunState.FINISHED, 3);
        window.view.open();
        Files.move(newer, window.folder.resolve(".elsewhere"));
        window.view.stored().delete();
        assertThat(window.notifications.messageProperty().get().text()).contains(newer.getFileName().toString());
        assertThat(window.notifications.messageProperty().get().error()).isTrue();
        assertThat(window.view.folder()).contains(older);
    }
}
