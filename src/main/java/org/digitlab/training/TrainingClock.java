package org.digitlab.training;

import java.time.Duration;
import org.digitlab.metrics.Progress;

/** Times a training: the whole without pauses, and the iterations alone for the throughput. */
final class TrainingClock {

    /** How fast the throughput forgets: about a second. */
    private static final double MEMORY_NANOS = 1e9;

    private final long before;
    private long start;
    private long paused;
    private long iterating;
    private long images;
    private double recentRate;

    /** @param before seconds of training that count as well */
    TrainingClock(double before) {
        this.before = (long) (before * 1e9);
    }

    /** Begins to count, which is not yet while native libraries are loaded. */
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

    /** What is left is estimated from the time that each iteration took so far. */
    Progress progress(int iteration, int totalIterations, int epoch, int epochs) {
        Duration elapsed = elapsed();
        Duration left = iteration == 0 ? Duration.ZERO
                : Duration.ofMillis(elapsed.toMillis() * (totalIterations - iteration) / iteration);
        return new Progress(iteration, totalIterations, epoch, epochs, recentRate, elapsed, left);
    }

    double seconds() {
        return elapsed().toNanos() / 1e9;
    }

    /** Images a second lately; NaN before the first iteration. */
    double recentRate() {
        return images == 0 ? Double.NaN : recentRate;
    }

    /** Images a second since this clock was started; 0 before the first iteration. */
    double averageRate() {
        return iterating == 0 ? 0 : images * 1e9 / iterating;
    }
}
