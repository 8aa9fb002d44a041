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

/** One training of one network, on its own thread. */
public final class TrainingSession implements TrainingControl {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingSession.class);

    private final Variant variant;
    private final Gate gate;
    private final Thread thread;
    private final AtomicBoolean started = new AtomicBoolean();
    private final TrainingLoop loop;
    private final TrainingObserver observer;

    /**
     * Checks that a network can be trained on images with a recipe.
     *
     * @param images training images, without those that the recipe adds
     * @throws IllegalArgumentException one sentence, if the batches would be too small
     */
    public static void check(Variant variant, Recipe recipe, LabeledImages images) {
        int batch = Math.min(recipe.batchSize(), TrainingImages.count(images, recipe));
        if (batch < Batches.minSize(variant)) {
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
     * Creates a session, which may resume a training from a checkpoint with the same result as without interruption.
     *
     * @param recipe recipe of the checkpoint
     * @param data   data and split of the checkpoint
     * @param from   checkpoint; null for a new training
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

    public Variant variant() {
        return variant;
    }

    /** Adds a listener to a training that has not begun. It is called on the training's thread. */
    public void listen(TrainingListener listener) {
        loop.listen(listener);
    }

    @Override
    public SessionState state() {
        return gate.state();
    }

    @Override
    public void run() {
        gate.moveTo(SessionState.RUNNING);
        startOnce();
    }

    @Override
    public void pause() {
        gate.moveTo(SessionState.PAUSED);
    }

    @Override
    public void step() {
        gate.step();
        startOnce();
    }

    @Override
    public void stop() {
        gate.moveTo(SessionState.STOPPING);
    }

    /** Waits until the training has ended and freed its memory; returns at once if it was never started. */
    public void await() throws InterruptedException {
        thread.join();
    }

    /** Waits at most a given time for the end of a started training; returns whether it is over. */
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
            fail("Training was interrupted", e);
        } catch (RuntimeException | Error e) {
            // Native code fails in many ways, mostly for lack of memory, and the user must be told.
            fail("Training failed: " + Problem.sentence(e), e);
        } finally {
            loop.close();
            // Otherwise these buffers, gigabytes for large batches, are kept until Java's heap is full.
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
