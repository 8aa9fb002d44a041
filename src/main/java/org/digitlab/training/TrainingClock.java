package org.digitlab.training;

import java.time.Duration;
import org.digitlab.metrics.Progress;

/** Measures the time of a training without pauses, and the throughput of the iterations alone. */
final class TrainingClock {

    /** Time constant of the moving average of the throughput: one second. */
    private static final double MEMORY_NANOS = 1e9;

    private final long before;
    private long start;
    private long paused;
    private long iterating;
    private long images;
    private double recentRate;

    /** @param before seconds of training before the checkpoint, which are added */
    TrainingClock(double before) {
        this.before = (long) (before * 1e9);
    }

    /** Starts the clock, after native libraries are loaded. */
    void start() {
        start = System.nanoTime() - before;
    }

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

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start - paused);
    }

    /** Returns the progress; the time left is estimated from the mean time per iteration so far. */
    Progress progress(int iteration, int totalIterations, int epoch, int epochs) {
        Duration elapsed = elapsed();
        Duration left = iteration == 0 ? Duration.ZERO
                : Duration.ofMillis(elapsed.toMillis() * (totalIterations - iteration) / iteration);
        return new Progress(iteration, totalIterations, epoch, epochs, recentRate, elapsed, left);
    }

    double seconds() {
        return elapsed().toNanos() / 1e9;
    }

    /** Returns the recent images per second; NaN before the first iteration. */
    double recentRate() {
        return images == 0 ? Double.NaN : recentRate;
    }

    /** Returns the mean images per second since the start of this clock; 0 before the first iteration. */
    double averageRate() {
        return iterating == 0 ? 0 : images * 1e9 / iterating;
    }
}
