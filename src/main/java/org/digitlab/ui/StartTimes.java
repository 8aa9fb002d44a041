package org.digitlab.ui;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.models.ModelSource;
import org.digitlab.ui.training.TrainingViewModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs how long after the start of Java the window was there and could read a drawing. */
final class StartTimes {

    private static final Logger LOG = LoggerFactory.getLogger(StartTimes.class);

    private final TaskExecutor executor;
    private boolean predicting;

    StartTimes(TaskExecutor executor) {
        this.executor = executor;
    }

    void windowVisible() {
        passed("Window visible");
    }

    /** Waits for the shipped models, each of which has answered for an image before it is shown as the one in use. */
    void watch(Collection<TrainingViewModel> trainings) {
        trainings.forEach(training -> training.inUse().sourceProperty().subscribe(() -> {
            if (!predicting && trainings.stream().allMatch(StartTimes::isReady)) {
                predicting = true;
                passed("First prediction possible");
            }
        }));
    }

    private static boolean isReady(TrainingViewModel training) {
        return training.inUse().sourceProperty().get() == ModelSource.SHIPPED;
    }

    // Java takes a while to tell when it was started: that is nothing for the FX thread.
    private void passed(String what) {
        long now = System.currentTimeMillis();
        executor.execute(() -> now - ManagementFactory.getRuntimeMXBean().getStartTime(),
                millis -> LOG.debug("{} {} ms after the start of Java", what, millis),
                error -> LOG.debug("{}, but it is unknown when Java started", what, error));
    }
}
