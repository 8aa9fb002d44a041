package org.digitlab.training;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.digitlab.data.LabeledImages;
import org.digitlab.data.Split;
import org.digitlab.files.Problem;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.training.checkpoint.Checkpoint;
import org.digitlab.training.recipe.Recipe;
import org.nd4j.linalg.factory.Nd4j;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One training of one network, on a thread of its own.
 *
 * <p>Commands return at once and take effect within one iteration, or after a validation under way, which only a stop breaks
 * off; each throws {@link IllegalStateException} where
 * {@link SessionState} does not allow it. They may be called from any thread.
 */
public final class TrainingSession {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingSession.class);

    private final Variant variant;
    private final Gate gate;
    private final Thread thread;
    private final AtomicBoolean started = new AtomicBoolean();
    private final TrainingLoop loop;
    private final TrainingObserver observer;

    /**
     * That a network can learn from such images by a recipe.
     *
     * @param images those of the data, without what the recipe adds
     * @throws IllegalArgumentException one sentence, if it cannot
     */
    public static void check(Variant variant, Recipe recipe, LabeledImages images) {
        int batch = Math.min(recipe.batchSize(), TrainingImages.count(images, recipe));
        if (batch < Batches.least(variant)) {
            throw new IllegalArgumentException(
                    "Batch size: expected 2 or more for a network with batch normalisation, found " + batch);
        }
    }

    public TrainingSession(Variant variant, Recipe recipe, Split data, TrainingObserver observer) {
        this(variant, recipe, data, EngineKind.ACCELERATED, observer);
    }

    public TrainingSession(Variant variant, Recipe recipe, Split data, EngineKind engine, TrainingObserver observer) {
        this(variant, recipe, data, engine, observer, null);
    }

    /**
     * One that goes on from a checkpoint, to the same end as if it had never been interrupted.
     *
     * @param recipe that the checkpoint was made under
     * @param data   the same as then, parted in the same way
     * @param from   null to start anew
     * @throws IllegalArgumentException as {@link #check}
     */
    public TrainingSession(Variant variant, Recipe recipe, Split data, EngineKind engine, TrainingObserver observer,
            Checkpoint from) {
        check(variant, recipe, data.training());
        this.variant = variant;
        this.observer = observer;
        this.gate = new Gate(observer::stateChanged);
        this.loop = new TrainingLoop(variant, recipe, data, engine, gate, observer, from);
        this.thread = new Thread(this::train, "training-" + variant.family().id());
        thread.setDaemon(true);
    }

    /** What it trains. */
    public Variant variant() {
        return variant;
    }

    /** Adds a listener to a training that has not begun; what it does happens on the training's own thread. */
    public void listen(TrainingListener listener) {
        loop.listen(listener);
    }

    public SessionState state() {
        return gate.state();
    }

    /** Starts a ready training or resumes a paused one. */
    public void run() {
        gate.moveTo(SessionState.RUNNING);
        startOnce();
    }

    public void pause() {
        gate.moveTo(SessionState.PAUSED);
    }

    /** Does one iteration and is paused after it; from READY, RUNNING or PAUSED. */
    public void step() {
        gate.step();
        startOnce();
    }

    /** Ends a started training and keeps its newest weights. */
    public void stop() {
        gate.moveTo(SessionState.STOPPING);
    }

    /** Waits until a started training is over and has given its memory back; does not wait for one never started. */
    public void await() throws InterruptedException {
        thread.join();
    }

    /**
     * Waits at most a given time until a started training is over.
     *
     * @return whether the training is over
     */
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        unit.timedJoin(thread, time);
        return state().isOver();
    }

    private void startOnce() {
        if (started.compareAndSet(false, true)) {
            thread.start();
        }
    }

    private void train() {
        try {
            TrainingResult result = loop.run();
            observer.finished(result);
            gate.moveTo(SessionState.FINISHED);
        } catch (DivergedException e) {
            fail(e.getMessage(), e);
        } catch (InterruptedException e) {
            fail("The training was interrupted", e);
        } catch (RuntimeException | Error e) {
            // Natives fail in many ways (memory first of all); whatever it was, the window must hear of it.
            fail("The training broke off: " + Problem.sentence(e), e);
        } finally {
            loop.close();
            // Otherwise these buffers, gigabytes with large batches, wait for Java's own heap to fill.
            Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
        }
    }

    private void fail(String reason, Throwable cause) {
        LOG.warn("Training failed", cause);
        try {
            observer.failed(reason, loop.lastGood());
        } finally {
            gate.moveTo(SessionState.FAILED);
        }
    }
}
