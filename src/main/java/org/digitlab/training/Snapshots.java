package org.digitlab.training;

import org.digitlab.network.architecture.WeightSnapshot;

/** Passes weights to the observer during training, and remembers the last good ones. */
final class Snapshots {

    private static final long INTERVAL_NANOS = 300_000_000;

    private final TrainingObserver observer;
    private WeightSnapshot newest;
    private WeightSnapshot proven;
    private long last;

    /** @param first weights that are known to be good */
    Snapshots(TrainingObserver observer, WeightSnapshot first) {
        this.observer = observer;
        this.newest = first;
        this.proven = first;
    }

    /** Returns whether the next snapshot is due. */
    boolean isDue() {
        return System.nanoTime() - last > INTERVAL_NANOS;
    }

    /** Passes weights to the observer, unless some are not finite. */
    void publish(WeightSnapshot weights) {
        last = System.nanoTime();
        if (weights.isFinite()) {
            newest = weights;
            observer.snapshot(weights);
        }
    }

    /** Marks the newest weights as good, after a batch with a sensible loss. */
    void prove() {
        proven = newest;
    }

    WeightSnapshot newest() {
        return newest;
    }

    /** Returns the newest weights known to be good: the loss shows only one step later that a step ruined them. */
    WeightSnapshot proven() {
        return proven;
    }
}
