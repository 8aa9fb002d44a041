package org.digitlab.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javafx.beans.property.SimpleObjectProperty;
import org.digitlab.metrics.Progress;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.evaluation.EvaluateView;
import org.digitlab.ui.evaluation.FakeTester;
import org.digitlab.ui.evaluation.Reports;
import org.digitlab.ui.evaluation.testing.EvaluationViewModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvaluatedTrainingTest {

    private static final String LABELS = "0123456789";

    private final FakeTraining training = new FakeTraining();
    private final FakeTester tester = new FakeTester();
    private final EvaluationViewModel evaluation = new EvaluationViewModel(new Words(), new CurrentThreadExecutor(), tester,
            new SimpleObjectProperty<>(Reports.data(LABELS)), new SimpleObjectProperty<>(false));

    @BeforeEach
    void watch() {
        tester.answers.put("MLP", Reports.report(LABELS, LABELS));
        tester.answers.put("CNN", Reports.report(LABELS, LABELS));
        new EvaluateView(evaluation, null, new Words(), null).watch(training.view);
    }

    @Test
    void theResultOfAPausedTrainingIsOutdatedOnlyByItsNextStep() {
        training.view.train();
        progress(7);
        training.view.pauseOrResume();
        evaluation.evaluate();
        progress(7);
        assertThat(outdated()).isEmpty();
        training.view.step();
        progress(8);
        assertThat(outdated()).isEqualTo("CNN (Trained here, 7 steps)");
    }

    @Test
    void theResultOfTheShippedWeightsIsOutdatedByTheStartOfATraining() {
        training.view.inUse().useShipped();
        evaluation.evaluate();
        training.view.train();
        assertThat(outdated()).isEqualTo("CNN (Shipped weights)");
    }

    private void progress(int iteration) {
        training.trainer.observer.progress(new Progress(iteration, 100, 1, 1, 1000, Duration.ZERO,
                Duration.ZERO));
        training.pulse.beat();
    }

    private String outdated() {
        return evaluation.weights().outdatedProperty().get();
    }
}
