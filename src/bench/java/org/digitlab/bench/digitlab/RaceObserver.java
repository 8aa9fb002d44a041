package org.digitlab.bench.digitlab;

import org.digitlab.bench.Race;
import org.digitlab.data.LabeledImages;
import org.digitlab.evaluation.Evaluator;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.model.DigitModel;
import org.digitlab.training.SessionState;

/** Evaluates the weights of every epoch on the test set, with the clock stopped, until the race is over. */
final class RaceObserver extends OutcomeObserver {

    private final Family family;
    private final LabeledImages test;
    private volatile Race race = new Race(0, 0, 0);
    private boolean epochEnded;
    private long start;

    RaceObserver(Family family, LabeledImages test) {
        this.family = family;
        this.test = test;
    }

    @Override
    public void stateChanged(SessionState state) {
        if (state == SessionState.RUNNING) {
            start = System.nanoTime();
        }
    }

    @Override
    public void validation(ValidationPoint point) {
        epochEnded = point.scope() == ValidationPoint.Scope.EPOCH;
    }

    /** Uses the first snapshot after the validation at the end of an epoch, which has that epoch's weights. */
    @Override
    public void snapshot(WeightSnapshot weights) {
        if (!epochEnded || race.isOver()) {
            return;
        }
        epochEnded = false;
        double seconds = race.seconds() + (System.nanoTime() - start) / 1e9;
        double accuracy = Evaluator.evaluate(DigitModel.of(Zoo.classic(family), weights, null), test).accuracy();
        race = new Race(seconds, race.epochs() + 1, accuracy);
        if (race.isOver()) {
            enough();
        }
        start = System.nanoTime();
    }

    Race race() {
        return race;
    }
}
