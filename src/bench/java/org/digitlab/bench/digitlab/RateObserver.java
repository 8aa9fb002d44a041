package org.digitlab.bench.digitlab;

import org.digitlab.bench.StepTimer;
import org.digitlab.metrics.IterationPoint;

/** Times the iterations of a running training, with all that happens between them. */
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
