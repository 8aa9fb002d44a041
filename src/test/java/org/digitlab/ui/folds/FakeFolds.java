package org.digitlab.ui.folds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitlab.folds.FoldObserver;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.runs.FoldsStore;
import org.digitlab.runs.FoldsWriter;
import org.digitlab.runs.record.RunInfo;
import org.digitlab.runs.store.RunState;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.models.FakeModels;
import org.digitlab.ui.training.FakeTrainer;
import org.digitlab.ui.training.TrainingViewModel;

/** Records cross-validations with made-up figures at once. */
public final class FakeFolds implements FoldRunner {

    Variant variant;
    Recipe recipe;
    Exception refusal;
    IntConsumer beforeFold = fold -> { };
    ObjIntConsumer<FoldObserver> onFold = (observer, fold) -> { };
    private final Path out;
    private boolean cancelled;

    /** @param out folder of the folders of cross-validations */
    public FakeFolds(Path out) {
        this.out = out;
    }

    @Override
    public Run prepare(Variant wanted, Recipe chosen, int folds, FoldObserver observer) throws Exception {
        if (refusal != null) {
            throw refusal;
        }
        variant = wanted;
        recipe = chosen;
        cancelled = false;
        FoldsWriter writer = start(out, wanted.family().id(), wanted.id(), folds);
        return new Run(() -> train(folds, observer, writer), () -> cancelled = true, () -> writer.folder().path());
    }

    /** Returns a view model for the CNN. */
    FoldsViewModel view(Words words, TaskExecutor executor, Notifications notifications) {
        SimpleBooleanProperty ready = new SimpleBooleanProperty(true);
        Services services = new Services(words, executor, notifications, new ManualPulse());
        TrainingViewModel cnn = new TrainingViewModel(Family.CNN, ready,
                new TrainingViewModel.Tools(services, new FakeTrainer(), new FakeModels()));
        return new FoldsViewModel(new SimpleObjectProperty<>(cnn), ready, services, this, new FoldsStore(out));
    }

    /** Starts a cross-validation; it is running until the writer is closed. */
    static FoldsWriter start(Path out, String model, String variant, int folds) throws IOException {
        return FoldsWriter.start(out, new RunInfo(model, variant, 1, Map.of("epochs", 1), 42, "MNIST", "abc", 100, null),
                folds);
    }

    /** Writes a complete fold. */
    static FoldResult fold(FoldsWriter writer, int fold) throws IOException {
        FoldResult result = new FoldResult(fold, 80, 20, 0.90 + fold / 100.0, 0.1, 65);
        writer.validation(fold, point(result));
        writer.done(result);
        return result;
    }

    private static ValidationPoint point(FoldResult result) {
        return new ValidationPoint(10, 1, result.loss(), result.accuracy(), ValidationPoint.Scope.EPOCH);
    }

    private FoldsResult train(int folds, FoldObserver observer, FoldsWriter writer) throws IOException {
        List<FoldResult> results = new ArrayList<>();
        try (writer) {
            for (int fold = 1; fold <= folds; fold++) {
                beforeFold.accept(fold);
                onFold.accept(observer, fold);
                if (cancelled) {
                    writer.finish(RunState.STOPPED, null);
                    throw new CancellationException();
                }
                results.add(fold(writer, fold));
                observer.validation(fold, point(results.get(fold - 1)));
                observer.done(results.get(fold - 1));
            }
            writer.finish(RunState.FINISHED, null);
        }
        return FoldsResult.of(results);
    }
}
