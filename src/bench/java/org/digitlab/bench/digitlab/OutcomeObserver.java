package org.digitlab.bench.digitlab;

import java.util.concurrent.CountDownLatch;
import org.digitlab.training.TrainingObserver;
import org.digitlab.training.TrainingResult;

/** Waits for the end of a measurement or of the training. */
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

    /** Signals the end of the measurement. */
    final void enough() {
        enough.countDown();
    }

    final void await() throws InterruptedException {
        enough.await();
        if (problem != null) {
            throw new IllegalStateException(problem);
        }
    }

    /** Returns the result of the training; null before the session has ended. */
    final TrainingResult result() {
        return result;
    }
}
