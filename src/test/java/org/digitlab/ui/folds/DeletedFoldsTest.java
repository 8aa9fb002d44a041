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

/** Cross-validations that are deleted, and come back. */
class DeletedFoldsTest extends StoredFoldsListFixture {

    @Test
    void aDeletedOneComesBack() throws IOException {
        Path older = kept("mlp", RunState.FINISHED, 2);
        Path newer = kept("cnn", RunState.FINISHED, 3);
        view.open();
        view.stored().delete();
        assertThat(view.folder()).contains(older);
        assertThat(notifications.messageProperty().get().text()).startsWith("Deleted ").endsWith("CNN · Classic C32-C64");
        view.stored().delete();
        assertThat(view.stored().all()).isEmpty();
        assertThat(view.shown().summaryProperty().get()).isEmpty();
        assertThat(view.shown().progressTextProperty().get()).isEmpty();
        view.undo();
        assertThat(view.folder()).contains(older);
        view.undo();
        assertThat(view.folder()).contains(newer);
        assertThat(view.shown().results()).hasSize(3);
        assertThat(view.isUndoable()).isFalse();
    }

    @Test
    void oneThatComesBackWhileAnotherRunsIsListedAndNotMixedWithIt() throws IOException {
        Path older = kept("mlp", RunState.FINISHED, 2);
        view.open();
        view.stored().delete();
        fake.beforeFold = fold -> {
            if (fold == 3) {
                notifications.act();
                assertThat(view.stored().all()).extracting(one -> one.folder().path()).contains(older);
                assertThat(view.stored().selectedProperty().get()).isNull();
            }
        };
        view.run();
        assertThat(view.shown().results()).hasSize(5);
        assertThat(drawn.points).hasSize(5);
        assertThat(view.shown().summaryProperty().get()).startsWith("CNN");
        assertThat(view.folder()).isNotEqualTo(Optional.of(older));
        assertThat(view.stored().all()).hasSize(2);
    }

    @Test
    void bringingBackDoesNotEndTheModelBeingOpened() throws IOException {
        kept("mlp", RunState.FINISHED, 2);
        view.open();
        view.stored().delete();
        List<String> ended = new ArrayList<>();
        notifications.busy("Opening", new ReadOnlyDoubleWrapper(), "Cancel", () -> ended.add("opening"));
        view.undo();
        assertThat(ended).isEmpty();
        assertThat(notifications.messageProperty().get().text()).isEqualTo("Opening");
    }

    @Test
    void oneThatSomebodyElseDeletedWhileItWasShownGivesWay() throws IOException {
        Path older = kept("mlp", RunState.FINISHED, 2);
        Path newer = kept("cnn", RunState.FINISHED, 3);
        view.open();
        Files.move(newer, folder.resolve(".elsewhere"));
        view.stored().delete();
        assertThat(notifications.messageProperty().get().text()).contains(newer.getFileName().toString());
        assertThat(notifications.messageProperty().get().error()).isTrue();
        assertThat(view.folder()).contains(older);
    }
}
