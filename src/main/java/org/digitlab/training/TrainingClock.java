package org.digitlab.training;

import java.time.Duration;

/** Times a training: the whole without pauses, and the iterations alone for the throughput. */
final class TrainingClock {

    /** How fast the throughput forgets: about a second. */
    private static final double MEMORY_NANOS = 1e9;

    private final long start = System.nanoTime();
    private long paused;
    private long iterating;
    private long images;
    private double recentRate;

    void addPause(long nanos) {
        paused += nanos;
    }

    void addIteration(long nanos, int batchSize) {
        iterating += nanos;
        images += batchSize;
        double rate = batchSize * 1e9 / nanos;
        double weight = recentRate == 0 ? 1 : 1 - Math.exp(-nanos / MEMORY_NANOS);
        recentRate += weight * (rate - recentRate);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start - paused);
    }

    /** As {@link #elapsed}, in seconds. */
    double seconds() {
        return elapsed().toNanos() / 1e9;
    }

    /** Images a second lately; 0 before the first iteration. */
    double recentRate() {
        return recentRate;
    }

    /** Images a second over the whole training; 0 before the first iteration. */
    double averageRate() {
        return iterating == 0 ? 0 : images * 1e9 / iterating;
    }
}
