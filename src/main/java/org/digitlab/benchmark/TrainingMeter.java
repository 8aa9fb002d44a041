package org.digitlab.benchmark;

import java.util.concurrent.CountDownLatch;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.Statistics;
import org.digitlab.training.TrainingFailedException;
import org.digitlab.training.TrainingObserver;
import org.digitlab.training.TrainingResult;

/** Measures the speed of a training in several rounds after a warm-up. */
final class TrainingMeter implements TrainingObserver {

    private final int batch;
    private final long roundNanos;
    private final double[] rates;
    private final CountDownLatch over = new CountDownLatch(1);

    private int round = -1;
    private int steps;
    private long roundStart = System.nanoTime();
    private volatile TrainingResult result;
    private volatile String problem;

    /**
     * @param batch   images per step
     * @param rounds  number of measured rounds; one more is the warm-up
     * @param seconds duration of a round
     */
    TrainingMeter(int batch, int rounds, double seconds) {
        this.batch = batch;
        roundNanos = (long) (seconds * 1e9);
        rates = new double[rounds];
    }

    @Override
    public void iteration(IterationPoint point) {
        steps++;
        long now = System.nanoTime();
        if (round < rates.length && now - roundStart >= roundNanos) {
            endRound(now);
        }
    }

    @Override
    public void finished(TrainingResult outcome) {
        result = outcome;
        over.countDown();
    }

    @Override
    public void failed(String reason, TrainingResult outcome) {
        problem = reason;
        over.countDown();
    }

    /** Waits for the end of the last round. */
    void await() throws InterruptedException, TrainingFailedException {
        over.await();
        if (problem != null) {
            throw new TrainingFailedException(problem);
        }
    }

    /** Returns images per second, the median of the rounds. */
    double imagesPerSecond() {
        return Statistics.median(rates);
    }

    /** Returns the result of the training; null before its end. */
    TrainingResult result() {
        return result;
    }

    private void endRound(long now) {
        if (round >= 0) {
            rates[round] = steps * (double) batch / ((now - roundStart) / 1e9);
        }
        round++;
        steps = 0;
        roundStart = now;
        if (round == rates.length) {
            over.countDown();
        }
    }
}
