package org.digitlab.ui.training;

import java.util.concurrent.TimeUnit;
import org.digitlab.network.Variant;
import org.digitlab.training.Recipe;
import org.digitlab.training.SessionState;
import org.digitlab.training.TrainingObserver;

/** Trainings that do what tests say, with the states of real ones. */
public final class FakeTrainer implements Trainer {

    TrainingObserver observer;
    Recipe recipe;
    FakeRun run;
    int prepared;
    Exception refusal;

    @Override
    public Run prepare(Variant variant, Recipe wanted, TrainingObserver told) throws Exception {
        if (refusal != null) {
            throw refusal;
        }
        prepared++;
        recipe = wanted;
        observer = told;
        run = new FakeRun(told);
        return run;
    }

    static final class FakeRun implements Run {

        private final TrainingObserver observer;
        private SessionState state = SessionState.READY;

        FakeRun(TrainingObserver observer) {
            this.observer = observer;
        }

        void moveTo(SessionState next) {
            state = state.moveTo(next);
            observer.stateChanged(state);
        }

        @Override
        public SessionState state() {
            return state;
        }

        @Override
        public void run() {
            moveTo(SessionState.RUNNING);
        }

        @Override
        public void pause() {
            moveTo(SessionState.PAUSED);
        }

        @Override
        public void step() {
            if (state != SessionState.PAUSED) {
                moveTo(SessionState.PAUSED);
            }
        }

        @Override
        public void stop() {
            moveTo(SessionState.STOPPING);
        }

        @Override
        public boolean await(long time, TimeUnit unit) {
            return state.isOver();
        }
    }
}
