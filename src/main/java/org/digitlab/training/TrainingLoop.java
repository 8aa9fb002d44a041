package org.digitlab.training;

import java.time.Duration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.data.Split;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.Tally;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.metrics.ValidationPoint.Scope;
import org.digitlab.network.NetworkFactory;
import org.digitlab.network.NetworkSettings;
import org.digitlab.network.Variant;
import org.digitlab.network.WeightSnapshot;
import org.digitlab.network.engine.Engine;
import org.digitlab.network.engine.EngineKind;

/**
 * The training itself: epochs, batches, validation. Runs on the session's thread from end to end.
 *
 * <p>Deeplearning4j's own {@code fit(iterator)} cannot be paused and prefetches on a thread that may die silently, so the
 * loop is ours and calls {@code fit} a batch at a time.
 */
final class TrainingLoop {

    private static final int PROBES_PER_EPOCH = 10;
    private static final int PROBE_IMAGES = 500;
    private static final long SNAPSHOT_NANOS = 300_000_000;

    private final Variant variant;
    private final Recipe recipe;
    private final Split data;
    private final EngineKind engineKind;
    private final Gate gate;
    private final TrainingObserver observer;
    private final ValidationSet validation;
    private final ValidationSet probe;

    private MultiLayerNetwork network;
    private Engine engine;
    private MetricsListener metrics;
    private Batches batches;
    private TrainingClock clock;
    private BestWeights best;
    private WeightSnapshot newest;
    /** The newest that a later batch found no fault with; a step may wreck weights and only the next one shows it. */
    private WeightSnapshot proven;
    private long lastSnapshot;
    private int iteration;
    private int epoch;

    TrainingLoop(Variant variant, Recipe recipe, Split data, EngineKind engineKind, Gate gate,
                 TrainingObserver observer) {
        this.engineKind = engineKind;
        this.variant = variant;
        this.recipe = recipe;
        this.data = data;
        this.gate = gate;
        this.observer = observer;
        this.validation = new ValidationSet(data.validation());
        this.probe = validation.probe(PROBE_IMAGES);
    }

    TrainingResult run() throws InterruptedException {
        prepare();
        for (epoch = 1; epoch <= recipe.epochs(); epoch++) {
            if (!trainEpoch()) {
                publish(snapshot());
                return result(best.weights().iteration() == iteration ? best : BestWeights.unmeasured(newest), true);
            }
            finishEpoch();
        }
        epoch = recipe.epochs();
        return result(best, false);
    }

    /** What is left of a training that failed; null if it failed before it had weights. */
    TrainingResult lastGood() {
        if (proven == null) {
            return null;
        }
        return result(best.epoch() > 0 ? best : BestWeights.unmeasured(proven), false);
    }

    /** Frees what is native. */
    void close() {
        if (batches != null) {
            batches.close();
        }
        if (engine != null) {
            engine.close();
        }
    }

    private void prepare() {
        batches = new Batches(data.training(), recipe.batchSize(), recipe.seed());
        RecipeSchedule schedule = new RecipeSchedule(recipe.schedule(), recipe.learningRate(), totalIterations());
        network = NetworkFactory.build(variant, new NetworkSettings(recipe.seed(), recipe.updater().updater(schedule),
                recipe.dropout(), recipe.l2()));
        engine = Engine.training(network, engineKind);
        clock = new TrainingClock();
        metrics = new MetricsListener(observer, schedule, engine::logits, clock);
        network.addListeners(metrics);
        proven = snapshot();
        best = BestWeights.unmeasured(proven);
        publish(proven);
        validate(probe, Scope.PROBE, 1);
    }

    /** False if the training was stopped on the way. */
    private boolean trainEpoch() throws InterruptedException {
        batches.shuffle(epoch);
        int probeEvery = Math.max(1, batches.perEpoch() / PROBES_PER_EPOCH);
        for (int index = 0; index < batches.perEpoch(); index++) {
            if (!passGate()) {
                return false;
            }
            iterate(index);
            boolean last = index == batches.perEpoch() - 1;
            if (!last && ((index + 1) % probeEvery == 0 || isEarlyProbe())) {
                validate(probe, Scope.PROBE, epoch);
            }
        }
        return true;
    }

    /** The first steps teach the most: the curve gets points at 4, 8, 16 and so on until the regular ones come. */
    private boolean isEarlyProbe() {
        return epoch == 1 && iteration >= 4 && Integer.bitCount(iteration) == 1
                && iteration < batches.perEpoch() / PROBES_PER_EPOCH;
    }

    private boolean passGate() throws InterruptedException {
        if (gate.isShut()) {
            publish(snapshot());
            observer.progress(progress());
        }
        long asked = System.nanoTime();
        boolean goOn = gate.pass();
        clock.addPause(System.nanoTime() - asked);
        return goOn;
    }

    private void iterate(int index) throws InterruptedException {
        long start = System.nanoTime();
        Batch batch = batches.get(index);
        metrics.expect(batch.classes());
        engine.fit(batch.features(), batch.labels());
        iteration++;
        DivergedException.check(metrics.loss(), iteration, recipe);
        proven = newest;
        clock.addIteration(System.nanoTime() - start, batch.size());
        observer.progress(progress());
        if (System.nanoTime() - lastSnapshot > SNAPSHOT_NANOS) {
            publish(snapshot());
        }
    }

    private void finishEpoch() {
        Tally measured = validate(validation, Scope.EPOCH, epoch);
        DivergedException.check(measured.loss(), iteration, recipe);
        publish(snapshot());
        best = best.orBetter(newest, epoch, measured);
        network.incrementEpochCount();
    }

    private Tally validate(ValidationSet set, Scope scope, int inEpoch) {
        Tally tally = set.measure(engine);
        observer.validation(new ValidationPoint(iteration, inEpoch, tally.loss(), tally.accuracy(), scope,
                clock.seconds()));
        return tally;
    }

    private WeightSnapshot snapshot() {
        return new WeightSnapshot(network.params().data().asFloat(), iteration);
    }

    /** Weights that are not numbers are never handed on, so that the newest are always good ones. */
    private void publish(WeightSnapshot weights) {
        lastSnapshot = System.nanoTime();
        if (weights.isFinite()) {
            newest = weights;
            observer.snapshot(weights);
        }
    }

    private int totalIterations() {
        return Math.multiplyExact(batches.perEpoch(), recipe.epochs());
    }

    private Progress progress() {
        Duration elapsed = clock.elapsed();
        int total = totalIterations();
        Duration left = iteration == 0 ? Duration.ZERO
                : Duration.ofMillis(elapsed.toMillis() * (total - iteration) / iteration);
        return new Progress(iteration, total, Math.min(epoch, recipe.epochs()), recipe.epochs(), clock.recentRate(),
                elapsed, left);
    }

    private TrainingResult result(BestWeights kept, boolean stopped) {
        return new TrainingResult(variant, recipe, kept.weights(), kept.epoch(), kept.accuracy(), kept.loss(),
                iteration, clock.elapsed().toMillis() / 1000.0, clock.averageRate(), stopped, engine.kind());
    }
}
