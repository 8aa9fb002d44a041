package org.digitlab.training;

import org.digitlab.network.architecture.WeightSnapshot;

/** Hands weights on while a training goes on, and remembers which of them are good. */
final class Snapshots {

    private static final long PAUSE_NANOS = 300_000_000;

    private final TrainingObserver observer;
    private WeightSnapshot newest;
    private WeightSnapshot proven;
    private long last;

    /** @param first known to be good */
    Snapshots(TrainingObserver observer, WeightSnapshot first) {
        this.observer = observer;
        this.newest = first;
        this.proven = first;
    }

    /** Whether it is time for the next. */
    boolean isDue() {
        return System.nanoTime() - last > PAUSE_NANOS;
    }

    /** Weights that are not numbers are never handed on, so that the newest are always numbers. */
    void publish(WeightSnapshot weights) {
        last = System.nanoTime();
        if (weights.isFinite()) {
            newest = weights;
            observer.snapshot(weights);
        }
    }

    /** Says that a batch found no fault with the newest. */
    void prove() {
        proven = newest;
    }

    WeightSnapshot newest() {
        return newest;
    }

    /** The newest that a later batch found no fault with; a step may wreck weights and only the next one shows it. */
    WeightSnapshot proven() {
        return proven;
    }
}
