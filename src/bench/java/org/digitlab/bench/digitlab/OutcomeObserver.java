package org.digitlab.bench.digitlab;

import java.util.concurrent.CountDownLatch;
import org.digitlab.training.TrainingObserver;
import org.digitlab.training.TrainingResult;

/** Waits for what a measurement needs, or for the end of the training if that comes first. */
abstract class OutcomeObserver implements TrainingObserver {

    private final CountDownLatch enough = new CountDownLatch(1);
    private volatile TrainingResult result;
    private volatile String problem;

    @Override
    public final void finished(TrainingResult outcome) {
        result = outcome;
        enough.countDown();
    }

    @Override
    public final void failed(String reason, TrainingResult outcome) {
        problem = reason;
        enough.countDown();
    }

    /** Says that the measurement has all it needs. */
    final void enough() {
        enough.countDown();
    }

    final void await() throws InterruptedException {
        enough.await();
        if (problem != null) {
            throw new IllegalStateException(problem);
        }
    }

    /** What was trained on the way; null before the session is over. */
    final TrainingResult result() {
        return result;
    }
}
