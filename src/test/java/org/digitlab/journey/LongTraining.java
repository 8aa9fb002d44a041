package org.digitlab.journey;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.digitlab.experiments.RunObserver;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.metrics.ValidationPoint.Scope;
import org.digitlab.network.architecture.Variant;
import org.digitlab.training.SessionState;
import org.digitlab.training.TrainingControl;
import org.digitlab.training.TrainingObserver;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.ui.training.Trainer;
import org.digitlab.ui.training.TrainingViewModel;

/**
 * A simulated training without a network: {@value #PAST} iterations as fast as the window shows them, then
 * {@value #PER_SECOND} iterations per second until stopped.
 */
final class LongTraining implements Trainer.Run, TrainingControl {

    static final int PAST = 1_000_000;

    private static final int SPIKE_AT = 555_555;
    private static final int PER_SECOND = 4_000;
    private static final int BATCH = 10_000;
    private static final int ITERATIONS_PER_EPOCH = 100_000;
    private static final int EPOCHS = 20;

    private final TrainingObserver observer;
    private final IntConsumer shown;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile SessionState state = SessionState.READY;
    private volatile int iteration;

    private LongTraining(TrainingObserver observer, IntConsumer shown) {
        this.observer = observer;
        this.shown = shown;
    }

    /**
     * Makes the window of {@code lab} start simulated trainings; everything else stays real.
     *
     * @param shown waits until the window shows the given iteration: the feed drops points that come too fast
     */
    static void replaceTrainersOf(Lab lab, IntConsumer shown) throws ReflectiveOperationException {
        for (TrainingViewModel training : lab.context().trainings().all()) {
            Field tools = training.getClass().getDeclaredField("tools");
            tools.setAccessible(true);
            var real = (TrainingViewModel.Tools) tools.get(training);
            tools.set(training, new TrainingViewModel.Tools(
                    real.services(), new LongTrainer(shown), real.models()));
        }
    }

    /** Returns a loss from 0.1 to 0.7, and 1.9 at a single iteration. */
    static double loss(int iteration) {
        return iteration == SPIKE_AT ? 1.9 : 0.4 + 0.3 * Math.sin(iteration * 12.9898);
    }

    /** Returns an accuracy from 0.85 to 0.95, and 0.31 at a single iteration. */
    static double accuracy(int iteration) {
        return iteration == SPIKE_AT ? 0.31 : 0.9 + 0.05 * Math.sin(iteration * 78.233);
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
        // There are no measurements before those that are reported.
    }

    @Override
    public int completedEpochs() {
        return 0;
    }

    @Override
    public void run() {
        boolean started = state != SessionState.READY;
        moveTo(SessionState.RUNNING);
        if (!started) {
            start();
        }
    }

    private void start() {
        Thread thread = new Thread(this::train, "long-training");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        moveTo(SessionState.STOPPING);
    }

    @Override
    public void pause() {
        moveTo(SessionState.PAUSED);
    }

    /** Trains {@value #BATCH} iterations, because a single one would be invisible. */
    @Override
    public void step() {
        boolean started = state != SessionState.READY;
        moveTo(SessionState.PAUSED);
        measure(BATCH);
        if (!started) {
            start();
        }
    }

    @Override
    public void abandon() {
        stop();
    }

    /** Only ends the wait: a simulated training records nothing. */
    @Override
    public void discard() {
        over.countDown();
    }

    @Override
    public boolean await(long time, TimeUnit unit) {
        try {
            return over.await(time, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void train() {
        long last = System.nanoTime();
        while (state != SessionState.STOPPING) {
            boolean past = iteration < PAST;
            LockSupport.parkNanos(2_000_000);
            long now = System.nanoTime();
            int due = (int) ((now - last) * PER_SECOND / 1_000_000_000);
            if (state == SessionState.RUNNING) {
                measure(past ? BATCH : due);
                if (past) {
                    shown.accept(iteration);
                }
            }
            last += due * 1_000_000_000L / PER_SECOND;
        }
        moveTo(SessionState.FINISHED);
        over.countDown();
    }

    private void measure(int points) {
        for (int last = iteration + points; iteration < last;) {
            int next = iteration + 1;
            int epoch = 1 + iteration / ITERATIONS_PER_EPOCH;
            observer.iteration(new IterationPoint(next, epoch, loss(next), accuracy(next), 1e-3));
            observer.validation(new ValidationPoint(next, epoch, loss(next), accuracy(next), Scope.EPOCH));
            iteration = next;
        }
        observer.progress(new Progress(iteration, EPOCHS * ITERATIONS_PER_EPOCH, 1 + iteration / ITERATIONS_PER_EPOCH,
                EPOCHS, PER_SECOND, Duration.ofSeconds(1), Duration.ofSeconds(1)));
    }

    private void moveTo(SessionState target) {
        state = target;
        observer.stateChanged(target);
    }

    /** Creates simulated trainings. */
    private record LongTrainer(IntConsumer shown) implements Trainer {

        @Override
        public Run prepare(Variant variant, Recipe recipe, RunObserver observer) {
            return new LongTraining(observer, shown);
        }

        @Override
        public Run resume(Path run, RunObserver observer, MetricsSink past) throws IOException {
            throw new IOException(run + ": a simulated training cannot be resumed");
        }
    }
}
