package org.digitlab.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digitlab.experiments.RunResult;
import org.digitlab.runs.RunFolder;
import org.digitlab.runs.store.RunState;
import org.digitlab.training.Ending;
import org.digitlab.training.SessionState;
import org.digitlab.training.TrainingResult;
import org.digitlab.ui.common.Notifications;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnsavedTrainingTest {

    private static final String GONE = "/runs/mine: is no longer there";

    private final FakeTraining training = new FakeTraining();
    private final TrainingViewModel view = training.view;

    @BeforeEach
    void train() {
        view.train();
    }

    @Test
    void theProblemIsToldAtOnceWithAnOfferToSaveElsewhere() {
        List<String> asked = new ArrayList<>();
        view.setSaveElsewhere(() -> asked.add("file"));
        training.trainer.observer.unsaved(GONE);
        Notifications.Message notice = training.notifications.messageProperty().get();
        assertThat(notice.text()).isEqualTo("CNN: " + GONE
                + ". The training continues in memory and keeps trying to write.");
        assertThat(notice.error()).isTrue();
        assertThat(notice.stays()).isTrue();
        assertThat(notice.action().label()).isEqualTo("Save elsewhere…");
        training.notifications.act();
        assertThat(asked).hasSize(1);
        assertThat(view.stateProperty().get()).isEqualTo(SessionState.RUNNING);
    }

    @Test
    void theEndOfTheProblemIsToldAndReplacesTheOffer() {
        training.trainer.observer.unsaved(GONE);
        training.trainer.observer.savedAgain();
        Notifications.Message notice = training.notifications.messageProperty().get();
        assertThat(notice.text()).isEqualTo("CNN: everything is saved again");
        assertThat(notice.error()).isFalse();
        assertThat(notice.action()).isNull();
    }

    @Test
    void aTrainingWhoseModelIsNotSavedIsNotShownAsDone() {
        end(training.result(7, Ending.COMPLETE), GONE);
        training.trainer.run.moveTo(SessionState.FINISHED);
        assertThat(view.status().lineProperty().get()).endsWith("not saved");
        assertThat(view.status().failureProperty().get()).isEqualTo("The model is not saved: " + GONE);
        assertThat(view.inUse().titleProperty().get()).as("in memory").isEqualTo("Trained here, epoch 7");
    }

    @Test
    void aDivergedTrainingSaysHowGoodTheWeightsBeforeAre() {
        end(training.result(1, Ending.FAILED), "Training diverged.");
        assertThat(view.status().failureProperty().get())
                .isEqualTo("Training diverged. (The weights before that are kept: test 75.00 %.)");
    }

    private void end(TrainingResult result, String problem) {
        training.trainer.observer.recorded(new RunResult(new RunFolder(Path.of("run")), RunState.FAILED, problem,
                result, null, training.outcome(result).test()));
    }
}
