package org.digitlab.ui.training;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.digitlab.experiments.RunResult;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.classification.Outcomes;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.runs.RunFolder;
import org.digitlab.runs.store.RunState;
import org.digitlab.training.Ending;
import org.digitlab.training.SessionState;
import org.digitlab.training.TrainingResult;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.models.FakeModels;

/** The training of a CNN by a fake trainer, which is over when the test says so. */
final class FakeTraining {

    final FakeTrainer trainer = new FakeTrainer();
    final FakeModels models = new FakeModels();
    final Notifications notifications = new Notifications();
    final ManualPulse pulse = new ManualPulse();
    final SimpleBooleanProperty dataReady = new SimpleBooleanProperty(true);
    final TrainingViewModel view = new TrainingViewModel(Family.CNN, dataReady, new TrainingViewModel.Tools(
            new Services(new Words(), new CurrentThreadExecutor(), notifications, pulse), trainer, models));

    RunResult outcome(TrainingResult result) {
        return new RunResult(new RunFolder(Path.of("run")), RunState.FINISHED, null, result, null,
                new Outcomes(new byte[4], new byte[] {0, 0, 0, 1}, new float[4], new float[4]));
    }

    void finish(int epoch) {
        trainer.observer.finished(result(epoch, Ending.COMPLETE));
        trainer.run.moveTo(SessionState.FINISHED);
    }

    TrainingResult result(int epoch, Ending ending) {
        return new TrainingResult(view.setup().variantProperty().get(), trainer.recipe,
                new WeightSnapshot(new float[0], 100), epoch, 0.9902, 0.03, 100, 1, 1000, ending, EngineKind.ACCELERATED);
    }

    /** Draws the numbers of the iterations into a list. */
    void drawInto(List<Integer> drawn) {
        view.drawInto(new MetricsSink() {
            @Override
            public void iteration(IterationPoint point) {
                drawn.add(point.iteration());
            }
        }, drawn::clear);
    }
}
