package org.digitlab.bench.digitlab;

import org.digitlab.bench.StepTimer;
import org.digitlab.metrics.IterationPoint;

/** Measures the iterations of a training, including everything between them. */
final class RateObserver extends OutcomeObserver {

    private final StepTimer timer;
    private boolean over;
    private volatile double rate;

    RateObserver(StepTimer timer) {
        this.timer = timer;
    }

    @Override
    public void iteration(IterationPoint point) {
        if (!over && timer.step()) {
            over = true;
            rate = timer.rate();
            enough();
        }
    }

    double rate() {
        return rate;
    }
}
