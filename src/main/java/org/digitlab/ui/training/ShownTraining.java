package org.digitlab.ui.training;

import org.digitlab.files.Problem;
import org.digitlab.network.Family;
import org.digitlab.training.SessionState;
import org.digitlab.training.TrainingResult;
import org.digitlab.ui.common.Notifications;

/** What a family's training shows: figures, curves, sentences, and whose weights are in use. For the FX thread. */
final class ShownTraining {

    private final TrainingStatus status;
    private final ModelInUse inUse;
    private final Notifications notifications;
    private final TrainingFigures figures = new TrainingFigures();
    private final CurrentSession session;
    private Curves curves = Curves.NONE;

    ShownTraining(Family family, TrainingViewModel.Tools tools) {
        status = new TrainingStatus(family, tools.words());
        inUse = new ModelInUse(family, tools);
        notifications = tools.notifications();
        session = new CurrentSession(tools, this::drain);
    }

    /** The training itself. */
    CurrentSession session() {
        return session;
    }

    TrainingStatus status() {
        return status;
    }

    TrainingFigures figures() {
        return figures;
    }

    ModelInUse inUse() {
        return inUse;
    }

    void setCurves(Curves drawn) {
        curves = drawn;
    }

    /** Makes room for a training that is about to begin. */
    void preparing() {
        clear();
        status.preparing();
    }

    /** Shows that there is no training. */
    void ready() {
        clear();
        status.ready();
    }

    private void clear() {
        figures.clear();
        curves.clear();
        status.clearFailure();
    }

    // What a training tells

    void refused(Throwable error) {
        status.failed(Problem.sentence(error));
        status.ready();
    }

    void stateChanged(SessionState now) {
        session.moveTo(now);
        drain();
    }

    void finished(TrainingResult result) {
        figures.ended(result.ending());
        inUse.testing(result);
    }

    /** @param lastGood what is left of the training; null for nothing */
    void failed(String reason, TrainingResult lastGood) {
        status.failed(reason);
        if (lastGood == null) {
            inUse.useShipped();
        } else {
            inUse.testing(lastGood);
        }
    }

    void unsaved(String problem) {
        notifications.problem(problem);
    }

    private void drain() {
        session.drainTo(new DrawnFigures(figures, curves));
        if (session.observerProperty().get() != null) {
            status.show(figures, session.stateProperty().get());
        }
    }
}
