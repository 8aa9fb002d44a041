package org.digitlab.ui.training;

import org.digitlab.files.Problem;
import org.digitlab.network.architecture.Family;
import org.digitlab.training.SessionState;
import org.digitlab.training.TrainingResult;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.models.ModelInUse;

/** What a family's training shows: figures, curves, sentences, and whose weights are in use. For the FX thread. */
final class ShownTraining {

    private final TrainingStatus status;
    private final ModelInUse inUse;
    private final Notifications notifications;
    private final TrainingFigures figures = new TrainingFigures();
    private final CurrentSession session;
    private Curves curves = Curves.NONE;

    ShownTraining(Family family, TrainingViewModel.Tools tools) {
        status = new TrainingStatus(family, tools.services().words());
        inUse = new ModelInUse(family, tools.models(), tools.services());
        notifications = tools.services().notifications();
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

    /** What was shown before stays until the training has begun, for it may be refused. */
    void preparing() {
        status.clearFailure();
        status.preparing();
    }

    /** Makes room for a training that begins. */
    void begun() {
        figures.clear();
        curves.clear();
        inUse.training();
    }

    /** Shows that there is no training. */
    void ready() {
        figures.clear();
        curves.clear();
        status.clearFailure();
        status.ready();
    }

    // What a training tells

    void refused(Throwable error) {
        status.failed(Problem.sentence(error));
        tell();
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
        tell();
    }

    private void tell() {
        if (session.observerProperty().get() == null) {
            status.ready();
        } else {
            status.show(figures, session.stateProperty().get());
        }
    }
}
