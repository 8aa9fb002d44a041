package org.digitlab.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.digitlab.data.Stripes;
import org.digitlab.folds.FoldObserver;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.runs.FoldsStore;
import org.digitlab.runs.MetricsTable;
import org.digitlab.runs.StoredFolds;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.training.recipe.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveFoldsTest {

    @TempDir
    private Path folder;
    private final List<String> unsaved = new ArrayList<>();
    private LiveFolds validation;

    @Test
    void theResultIsRecorded() throws Exception {
        FoldsResult result = start(0.01, new EventRecorder()).run();
        StoredFolds stored = only();
        assertThat(stored.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(stored.record().complete()).isEqualTo(result.folds());
        assertThat(MetricsTable.read(stored.folder().fold(3).path()).validations()).last().satisfies(
                last -> assertThat(last.accuracy()).isEqualTo(result.folds().get(2).accuracy()));
        assertThat(unsaved).isEmpty();
    }

    @Test
    void aCancelledCrossValidationKeepsItsCompleteFolds() throws Exception {
        start(0.01, new EventRecorder() {
            @Override
            public void validation(int fold, ValidationPoint point) {
                if (fold == 2) {
                    validation.cancel();
                }
            }
        });
        assertThatThrownBy(validation::run).isInstanceOf(CancellationException.class);
        assertThat(only().condition()).isEqualTo(RunCondition.STOPPED);
        assertThat(only().record().complete()).hasSize(1);
        assertThat(only().runs()).hasSize(2);
    }

    @Test
    void aCrossValidationCancelledBeforeItsStartLeavesNoFolder() throws Exception {
        start(0.01, new EventRecorder()).cancel();
        assertThatThrownBy(validation::run).isInstanceOf(CancellationException.class);
        assertThat(new FoldsStore(folder).list()).isEmpty();
        assertThat(validation.folder()).doesNotExist();
    }

    @Test
    void aFailedCrossValidationRecordsTheReason() throws Exception {
        assertThatThrownBy(start(1.0, new EventRecorder() {
            @Override
            public void validation(int fold, ValidationPoint point) {
                throw new IllegalStateException("out of order");
            }
        })::run).hasMessageContaining("Fold 1: ");
        assertThat(only().condition()).isEqualTo(RunCondition.FAILED);
        assertThat(only().record().run().problem()).startsWith("Fold 1: ").contains("out of order");
    }

    @Test
    void aFolderDeletedDuringTheTrainingIsReportedAndTheTrainingContinues() throws Exception {
        start(0.01, new EventRecorder() {
            @Override
            public void done(FoldResult result) {
                if (result.fold() == 1) {
                    move(validation.folder(), folder.resolve(".gone"));
                }
            }
        });
        assertThat(validation.run().folds()).hasSize(3);
        assertThat(unsaved).doesNotHaveDuplicates().anyMatch(problem -> problem.endsWith("is no longer there"));
    }

    private LiveFolds start(double rate, FoldObserver observer) throws IOException {
        Recipe recipe = Recipe.PLAIN.with(RecipeField.EPOCHS, 1).with(RecipeField.BATCH_SIZE, 10)
                .with(RecipeField.LEARNING_RATE, rate).with(Schedule.COSINE).with(RecipeField.SEED, 7)
                .with(RecipeField.VALIDATION_SHARE, 0.2);
        RunSpec job = new RunSpec(Zoo.find(Family.MLP, "000"), recipe, EngineKind.BUILTIN, Stripes.data("abc"),
                60, folder);
        validation = LiveFolds.start(job, 3, observer);
        return validation;
    }

    private StoredFolds only() throws IOException {
        List<StoredFolds> found = new FoldsStore(folder).list();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private class EventRecorder implements FoldObserver {

        @Override
        public void unsaved(String problem) {
            unsaved.add(problem);
        }
    }
}
