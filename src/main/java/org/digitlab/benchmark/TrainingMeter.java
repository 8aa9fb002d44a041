package org.digitlab.benchmark;

import java.util.concurrent.CountDownLatch;
import org.digitlab.experiments.TrainingFailedException;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.Statistics;
import org.digitlab.training.TrainingObserver;
import org.digitlab.training.TrainingResult;

/** Counts the steps of a running training over several rounds, after a warm-up. */
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
     * @param batch   images a step
     * @param rounds  how many are measured; one more is the warm-up
     * @param seconds of one round
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

    /** Waits for the last round. */
    void await() throws InterruptedException, TrainingFailedException {
        over.await();
        if (problem != null) {
            throw new TrainingFailedException(problem);
        }
    }

    /** Images a second, the median of the rounds. */
    double imagesPerSecond() {
        return Statistics.median(rates);
    }

    /** What was trained on the way; null before the training is over. */
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
