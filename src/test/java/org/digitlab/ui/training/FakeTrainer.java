package org.digitlab.ui.training;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.digitlab.experiments.RunObserver;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.network.architecture.Variant;
import org.digitlab.training.SessionState;
import org.digitlab.training.TrainingControl;
import org.digitlab.training.recipe.Recipe;

/** Trainings that change their state when the test says so, in the order of real ones. */
public final class FakeTrainer implements Trainer {

    RunObserver observer;
    Recipe recipe;
    FakeRun run;
    Path resumed;
    Consumer<MetricsSink> past = sink -> { };
    int prepared;
    Exception refusal;
    Runnable whilePreparing = () -> { };

    @Override
    public Run prepare(Variant variant, Recipe wanted, RunObserver told) throws Exception {
        if (refusal != null) {
            throw refusal;
        }
        prepared++;
        recipe = wanted;
        observer = told;
        run = new FakeRun(told);
        whilePreparing.run();
        return run;
    }

    @Override
    public Run resume(Path folder, RunObserver told, MetricsSink before) throws Exception {
        resumed = folder;
        past.accept(before);
        return prepare(null, null, told);
    }

    final class FakeRun implements Run, TrainingControl {

        private final RunObserver observer;
        private SessionState state = SessionState.READY;
        boolean abandoned;
        boolean discarded;

        FakeRun(RunObserver observer) {
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
        public TrainingControl control() {
            return this;
        }

        @Override
        public Path folder() {
            return Path.of("run");
        }

        @Override
        public void readMeasured(MetricsSink sink) {
            past.accept(sink);
        }

        @Override
        public int completedEpochs() {
            return 2;
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
        public void abandon() {
            abandoned = true;
            if (state == SessionState.RUNNING || state == SessionState.PAUSED) {
                moveTo(SessionState.STOPPING);
            }
        }

        @Override
        public void discard() {
            discarded = true;
        }

        @Override
        public boolean await(long time, TimeUnit unit) {
            return state.isOver();
        }
    }
}
