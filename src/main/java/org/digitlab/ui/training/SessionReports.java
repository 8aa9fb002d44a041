package org.digitlab.ui.training;

import java.util.function.Consumer;
import org.digitlab.experiments.RunObserver;
import org.digitlab.experiments.RunResult;
import org.digitlab.network.architecture.Family;
import org.digitlab.training.Ending;
import org.digitlab.training.SessionState;
import org.digitlab.training.TrainingResult;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.models.ModelInUse;

/** Shows what a session reports besides its measurements: state, end, model and problems. For the FX thread. */
final class SessionReports implements RunObserver {

    private final Family family;
    private final Services services;
    private final TrainingFigures figures;
    private final TrainingStatus status;
    private final ModelInUse inUse;
    private final Consumer<SessionState> state;
    private Runnable saveElsewhere = () -> { };

    /** @param state receives each new state */
    SessionReports(Family family, Services services, TrainingFigures figures, TrainingStatus status, ModelInUse inUse,
            Consumer<SessionState> state) {
        this.family = family;
        this.services = services;
        this.figures = figures;
        this.status = status;
        this.inUse = inUse;
        this.state = state;
    }

    /** @param command asks for a file and saves the current model there */
    void setSaveElsewhere(Runnable command) {
        saveElsewhere = command;
    }

    @Override
    public void stateChanged(SessionState now) {
        state.accept(now);
    }

    @Override
    public void finished(TrainingResult result) {
        figures.ended(result.ending());
        inUse.testing(result);
    }

    @Override
    public void failed(String reason, TrainingResult lastGood) {
        status.failed(reason);
        if (lastGood == null) {
            inUse.useShipped();
        } else {
            inUse.testing(lastGood);
        }
    }

    @Override
    public void recorded(RunResult outcome) {
        if (outcome.result() != null) {
            inUse.keep(outcome);
            tellProblem(outcome);
        }
    }

    /** Tells why the training failed and how good the weights before that are, or that its model is not saved. */
    private void tellProblem(RunResult outcome) {
        if (outcome.problem() == null) {
            return;
        }
        if (outcome.result().ending() != Ending.FAILED) {
            figures.ended(Ending.FAILED);
            status.failed(services.words().format("training.unsaved.model", outcome.problem()));
        } else if (outcome.tested().isPresent()) {
            status.failed(services.words().format("training.failed.kept", outcome.problem(),
                    outcome.test().accuracy() * 100));
        }
    }

    /** The model in memory can be saved elsewhere even while it is being trained. */
    @Override
    public void unsaved(String problem) {
        services.notifications().problem(services.words().format("training.unsaved", family.title(), problem),
                services.words().get("training.unsaved.save"), saveElsewhere);
    }

    @Override
    public void savedAgain() {
        services.notifications().info(services.words().format("training.saved_again", family.title()));
    }
}
