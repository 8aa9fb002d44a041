package org.digitlab.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.digitlab.data.LabeledImages;
import org.digitlab.data.Split;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.Tally;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.metrics.ValidationPoint.Scope;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.training.checkpoint.BestWeights;
import org.digitlab.training.checkpoint.Checkpoint;
import org.digitlab.training.recipe.Plateau;
import org.digitlab.training.recipe.Recipe;

/**
 * The loop over epochs, batches and validation, on the session's thread.
 *
 * <p>It calls {@code fit} batch by batch: Deeplearning4j's {@code fit(iterator)} cannot be paused, and prefetches on a
 * thread that may die silently.
 */
final class TrainingLoop {

    private static final int PROBE_IMAGES = 500;
    private static final int PROBES_PER_EPOCH = 10;

    private final Variant variant;
    private final Recipe recipe;
    private final Split data;
    private final EngineKind engineKind;
    private final Gate gate;
    private final TrainingObserver observer;
    private final Checkpoint from;
    private final LabeledImages validation;
    /** Measured for a quick look: the split is shuffled, so the first images are as good as any. */
    private final LabeledImages probe;
    private final List<TrainingListener> listeners = new ArrayList<>();

    private Learner learner;
    private Batches batches;
    private TrainingClock clock;
    private BestWeights best;
    private Plateau plateau;
    private Snapshots snapshots;
    /** The state after the last complete epoch, if no checkpoint was due then; else null. */
    private Checkpoint pending;
    /** Number of complete epochs. */
    private int epochs;

    /** @param from checkpoint; null for a new training */
    TrainingLoop(Variant variant, Recipe recipe, Split data, EngineKind engineKind, Gate gate,
                 TrainingObserver observer, Checkpoint from) {
        this.engineKind = engineKind;
        this.variant = variant;
        this.recipe = recipe;
        this.data = data;
        this.gate = gate;
        this.observer = observer;
        this.from = from;
        this.validation = data.validation();
        this.probe = validation.first(PROBE_IMAGES);
    }

    /** Adds a listener to a training that has not begun. */
    void listen(TrainingListener listener) {
        listeners.add(listener);
    }

    TrainingResult run() throws InterruptedException {
        try {
            prepare();
            while (epochs < recipe.epochs() && !isPatienceOver()) {
                trainEpoch();
                finishEpoch();
            }
            return result(best, epochs < recipe.epochs() ? Ending.EARLY : Ending.COMPLETE);
        } catch (CancellationException e) {
            return stopped();
        }
    }

    private TrainingResult stopped() {
        snapshots.publish(learner.model());
        if (pending != null) {
            observer.checkpoint(pending);
        }
        boolean isBest = best.weights().iteration() == learner.iterations();
        return result(isBest ? best : BestWeights.unmeasured(snapshots.newest()), Ending.STOPPED);
    }

    /** Returns the result of a training that failed; null if it failed before it had weights. */
    TrainingResult lastGood() {
        if (snapshots == null) {
            return null;
        }
        return result(best.epoch() > 0 ? best : BestWeights.unmeasured(snapshots.proven()), Ending.FAILED);
    }

    /** Frees native memory. */
    void close() {
        if (batches != null) {
            batches.close();
        }
        if (learner != null) {
            learner.close();
        }
    }

    private void prepare() {
        clock = new TrainingClock(from == null ? 0 : from.seconds());
        learner = new Learner(variant, recipe, engineKind, totalIterations(), observer, clock);
        learner.listen(listeners);
        clock.start();
        if (from == null) {
            start();
        } else {
            resume();
        }
        batches = new Batches(TrainingImages.of(data.training(), recipe, gate::throwIfStopping), recipe,
                Batches.minSize(variant));
    }

    private void start() {
        WeightSnapshot fresh = learner.model();
        snapshots = new Snapshots(observer, fresh);
        best = BestWeights.unmeasured(fresh);
        plateau = Plateau.START;
        snapshots.publish(fresh);
        validate(probe, Scope.PROBE);
    }

    private void resume() {
        learner.resume(from);
        epochs = from.epoch();
        best = from.best();
        plateau = from.plateau();
        snapshots = new Snapshots(observer, from.model());
    }

    private void trainEpoch() throws InterruptedException {
        batches.shuffle(epochs + 1);
        learner.beginEpoch(epochs + 1);
        for (int index = 0; index < batches.perEpoch(); index++) {
            passGate();
            iterate(index);
            if (isProbeDue(index + 1, batches.perEpoch(), epochs == 0)) {
                validate(probe, Scope.PROBE);
            }
        }
    }

    /**
     * Returns whether the probe is measured after {@code done} of an epoch's batches: ten times at equal distances, except
     * at the end, when all validation images are measured. In the first epoch, when the curve changes the most, also after
     * the 4th, 8th, 16th batch and so on.
     */
    static boolean isProbeDue(int done, int batches, boolean firstEpoch) {
        int distance = Math.max(1, batches / PROBES_PER_EPOCH);
        boolean early = firstEpoch && done >= 4 && Integer.bitCount(done) == 1 && done < batches / PROBES_PER_EPOCH;
        return done < batches && (done % distance == 0 || early);
    }

    private void passGate() throws InterruptedException {
        if (gate.isShut()) {
            snapshots.publish(learner.model());
            observer.progress(progress());
        }
        long asked = System.nanoTime();
        try {
            gate.pass();
        } finally {
            clock.addPause(System.nanoTime() - asked);
        }
    }

    private void iterate(int index) throws InterruptedException {
        long start = System.nanoTime();
        Batch batch = batches.get(index);
        learner.fit(batch);
        snapshots.prove();
        clock.addIteration(System.nanoTime() - start, batch.size());
        observer.progress(progress());
        if (snapshots.isDue()) {
            snapshots.publish(learner.model());
        }
    }

    private void finishEpoch() {
        Tally measured = validate(validation, Scope.EPOCH);
        DivergedException.check(measured.loss(), learner.iterations(), variant, recipe);
        snapshots.publish(learner.model());
        epochs++;
        best = best.orBetter(snapshots.newest(), epochs, measured);
        plateau = plateau.after(measured.loss());
        learner.endEpoch(plateau);
        pending = new Checkpoint(epochs, learner.trained(), learner.average(), learner.updaterState(), best, plateau,
                clock.seconds());
        if (epochs % recipe.checkpointEvery() == 0) {
            observer.checkpoint(pending);
            pending = null;
        }
    }

    private boolean isPatienceOver() {
        return recipe.patience() > 0 && best.epoch() > 0 && epochs - best.epoch() >= recipe.patience();
    }

    private Tally validate(LabeledImages images, Scope scope) {
        Tally tally = learner.measure(images, gate::throwIfStopping);
        observer.validation(new ValidationPoint(learner.iterations(), epochs + 1, tally.loss(), tally.accuracy(),
                scope, clock.seconds()));
        return tally;
    }

    private int totalIterations() {
        int images = TrainingImages.count(data.training(), recipe);
        return Math.multiplyExact(Batches.count(images, Math.min(images, recipe.batchSize()), Batches.minSize(variant)),
                recipe.epochs());
    }

    private Progress progress() {
        return clock.progress(learner.iterations(), totalIterations(), Math.min(epochs + 1, recipe.epochs()),
                recipe.epochs());
    }

    private TrainingResult result(BestWeights kept, Ending ending) {
        return new TrainingResult(variant, recipe, kept.weights(), kept.epoch(), kept.accuracy(), kept.loss(),
                learner.iterations(), clock.seconds(), clock.averageRate(), ending, learner.engine());
    }
}
