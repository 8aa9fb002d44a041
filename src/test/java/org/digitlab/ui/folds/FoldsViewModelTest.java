package org.digitlab.ui.folds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitlab.folds.FoldProgress;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.plot.axis.Measure;
import org.digitlab.runs.FoldsStore;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.models.FakeModels;
import org.digitlab.ui.training.FakeTrainer;
import org.digitlab.ui.training.TrainingViewModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldsViewModelTest {

    private final Words words = new Words();
    private final ManualPulse pulse = new ManualPulse();
    private final Notifications notifications = new Notifications();
    private final Services services = new Services(words, new CurrentThreadExecutor(), notifications, pulse);
    private final BooleanProperty dataReady = new SimpleBooleanProperty(true);
    private final TrainingViewModel mlp = training(Family.MLP);
    private final TrainingViewModel cnn = training(Family.CNN);
    private final ObjectProperty<TrainingViewModel> current = new SimpleObjectProperty<>(cnn);
    private final Drawn drawn = new Drawn();

    @TempDir
    private Path folder;
    private FakeFolds fake;
    private FoldsViewModel view;

    @BeforeEach
    void open() {
        fake = new FakeFolds(folder);
        view = new FoldsViewModel(current, dataReady, services, fake, new FoldsStore(folder));
        view.shown().setCurves(drawn);
    }

    @Test
    void theCurrentModelIsTrainedWithItsRecipe() {
        current.set(mlp);
        mlp.setup().variantProperty().set(Zoo.find(Family.MLP, "000"));
        mlp.setup().form().field(RecipeField.EPOCHS).textProperty().set("3");
        assertThat(view.subject().getValue()).isEqualTo("MLP · 000: 128-128");
        view.run();
        assertThat(fake.variant).isEqualTo(Zoo.find(Family.MLP, "000"));
        assertThat(fake.recipe.epochs()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "21, 21", "five, \"five\"", "'', \"\""})
    void anInvalidNumberOfFoldsIsReportedAndNotRun(String typed, String found) {
        view.count().textProperty().set(typed);
        assertThat(view.count().errorProperty().get())
                .isEqualTo("Folds: expected a whole number from 2 to 20, found " + found);
        assertThat(view.runnableBinding().get()).isFalse();
        view.count().textProperty().set(" 3 ");
        assertThat(view.count().errorProperty().get()).isEmpty();
        view.run();
        assertThat(view.shown().results()).hasSize(3);
    }

    @Test
    void theResultIsSummarised() {
        view.run();
        assertThat(view.runningProperty().get()).isFalse();
        assertThat(view.shown().results()).extracting(FoldResult::fold).containsExactly(1, 2, 3, 4, 5);
        assertThat(drawn.started).containsExactly(5);
        assertThat(drawn.folds).containsExactly(1, 2, 3, 4, 5);
        assertThat(view.shown().summaryProperty().get()).isEqualTo("CNN · Classic C32-C64: accuracy 93.00 % ± 1.58 %, "
                + "loss 0.1000 ± 0.0000 (mean ± standard deviation of 5 folds)");
        assertThat(view.shown().progressTextProperty().get()).isEqualTo("Done");
        assertThat(notifications.messageProperty().get().text()).startsWith("Cross-validated: CNN");
        assertThat(pulse.isAtRest()).isTrue();
    }

    @Test
    void resultsAppearFoldByFold() {
        List<String> summaries = new ArrayList<>();
        fake.beforeFold = fold -> {
            assertThat(view.runningProperty().get()).isTrue();
            assertThat(view.runnableBinding().get()).isFalse();
            pulse.beat();
            summaries.add(view.shown().summaryProperty().get());
        };
        view.run();
        assertThat(summaries.get(0)).isEmpty();
        assertThat(summaries.get(1)).endsWith("accuracy 91.00 %, loss 0.1000 (1 of 5 folds)");
        assertThat(summaries.get(2)).endsWith("(2 of 5 folds)");
    }

    @Test
    void progressIsDescribed() {
        FoldProgress progress = new FoldProgress(2, 5, new Progress(50, 100, 3, 6, 1000, Duration.ofSeconds(5),
                Duration.ofSeconds(5)), Duration.ofSeconds(30));
        assertThat(new FoldsText(words).progress(progress)).isEqualTo("Fold 2 of 5 · epoch 3 of 6 · 1:10 left");
    }

    @Test
    void cancellingKeepsCompleteFolds() {
        fake.beforeFold = fold -> {
            if (fold == 3) {
                view.cancel();
                assertThat(view.shown().progressTextProperty().get()).isEqualTo("Cancelling…");
            }
        };
        view.run();
        assertThat(view.runningProperty().get()).isFalse();
        assertThat(view.shown().results()).hasSize(2);
        assertThat(view.shown().progressTextProperty().get()).isEqualTo("Cancelled: 2 of 5 folds are complete");
        assertThat(view.shown().failureProperty().get()).isEmpty();
        fake.beforeFold = fold -> { };
        view.run();
        assertThat(view.shown().results()).hasSize(5);
    }

    @Test
    void aFullDiskIsShownAndToldUntilItIsOver() {
        List<String> notices = new ArrayList<>();
        notifications.messageProperty().subscribe(notice -> notices.add(notice == null ? "" : notice.text()));
        fake.onFold = (observer, fold) -> {
            if (fold == 2) {
                observer.unsaved("metrics.csv: cannot be written");
                pulse.beat();
                assertThat(view.shown().failureProperty().get()).contains("metrics.csv: cannot be written");
            } else if (fold == 3) {
                observer.savedAgain();
                pulse.beat();
                assertThat(view.shown().failureProperty().get()).isEmpty();
            }
        };
        view.run();
        assertThat(notices).containsSubsequence(
                FoldsText.subject(fake.variant) + ": metrics.csv: cannot be written. The training continues in memory and "
                        + "keeps trying to write.",
                FoldsText.subject(fake.variant) + ": everything is saved again");
    }

    @Test
    void aFailureIsShownAsItsSentence() {
        fake.refusal = new IllegalArgumentException("Folds: expected at most 3, found 5");
        view.run();
        assertThat(view.shown().failureProperty().get()).isEqualTo("Folds: expected at most 3, found 5");
        assertThat(view.runningProperty().get()).isFalse();
        assertThat(view.runnableBinding().get()).isTrue();
        fake.refusal = null;
        view.run();
        assertThat(view.shown().failureProperty().get()).isEmpty();
    }

    @Test
    void nothingRunsWithoutImagesOrAValidRecipe() {
        dataReady.set(false);
        assertThat(view.runnableBinding().get()).isFalse();
        dataReady.set(true);
        cnn.setup().form().field(RecipeField.EPOCHS).textProperty().set("0");
        assertThat(view.runnableBinding().get()).isFalse();
        view.run();
        assertThat(fake.variant).isNull();
        current.set(mlp);
        assertThat(view.runnableBinding().get()).isTrue();
    }

    @Test
    void aNewCrossValidationClearsTheLastResult() {
        view.run();
        view.count().textProperty().set("3");
        view.run();
        assertThat(view.shown().results()).hasSize(3);
        assertThat(drawn.started).containsExactly(5, 3);
    }

    @Test
    void theBoxPlotIsDescribed() {
        view.run();
        assertThat(new FoldsText(words).box(Measure.ACCURACY, view.shown().figuresProperty().get())).isEqualTo(
                "Accuracy of the folds: min 91.00 %, max 95.00 %, median 93.00 %, quartiles 92.00 % and 94.00 %, "
                        + "mean 93.00 %");
    }

    private TrainingViewModel training(Family family) {
        return new TrainingViewModel(family, dataReady,
                new TrainingViewModel.Tools(services, new FakeTrainer(), new FakeModels()));
    }

    private static final class Drawn implements FoldCurves {

        private final List<Integer> started = new ArrayList<>();
        private final List<Integer> folds = new ArrayList<>();

        @Override
        public void start(int count) {
            started.add(count);
        }

        @Override
        public void validation(int fold, ValidationPoint point) {
            folds.add(fold);
        }
    }
}
