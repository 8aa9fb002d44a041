package org.digitlab.ui.training;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.digitlab.dashboard.Dashboard;
import org.digitlab.data.DigitData;
import org.digitlab.data.Split;
import org.digitlab.network.Variant;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.training.Recipe;
import org.digitlab.training.SessionState;
import org.digitlab.training.TrainingObserver;
import org.digitlab.training.TrainingSession;

/** Trains with real sessions on the data in use. */
public final class SessionTrainer implements Trainer {

    private static final long POLL_MILLIS = 10;

    private final Supplier<DigitData> data;
    private final EngineKind engine;
    private final Dashboard dashboard;

    /** @param dashboard follows every training while it is on */
    public SessionTrainer(Supplier<DigitData> data, EngineKind engine, Dashboard dashboard) {
        this.data = data;
        this.engine = engine;
        this.dashboard = dashboard;
    }

    @Override
    public Run prepare(Variant variant, Recipe recipe, TrainingObserver observer) {
        Split split = Split.stratified(data.get().training(), recipe.validationShare(), recipe.seed());
        TrainingSession session = new TrainingSession(variant, recipe, split, engine, observer);
        dashboard.follow(session);
        return new SessionRun(session);
    }

    private record SessionRun(TrainingSession session) implements Run {

        @Override
        public SessionState state() {
            return session.state();
        }

        @Override
        public void run() {
            session.run();
        }

        @Override
        public void pause() {
            session.pause();
        }

        @Override
        public void step() {
            session.step();
        }

        @Override
        public void stop() {
            session.stop();
        }

        @Override
        public boolean await(long time, TimeUnit unit) {
            long end = System.nanoTime() + unit.toNanos(time);
            while (!session.state().isOver() && System.nanoTime() < end) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
            }
            return session.state().isOver();
        }
    }
}
