package org.digitlab.ui;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.models.ModelSource;
import org.digitlab.ui.training.TrainingViewModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the time from the start of Java until the window is visible and until it can predict. */
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

    /** Logs when all models are in use; each has made its first prediction by then. */
    void watch(Collection<TrainingViewModel> trainings) {
        trainings.forEach(training -> training.inUse().sourceProperty().subscribe(() -> {
            if (!predicting && trainings.stream().allMatch(StartTimes::isReady)) {
                predicting = true;
                passed("First prediction possible");
            }
        }));
    }

    private static boolean isReady(TrainingViewModel training) {
        return training.inUse().sourceProperty().get() != ModelSource.UNTRAINED;
    }

    // Asking Java for its start time takes too long for the FX thread.
    private void passed(String what) {
        long now = System.currentTimeMillis();
        executor.execute(() -> now - ManagementFactory.getRuntimeMXBean().getStartTime(),
                millis -> LOG.debug("{} {} ms after the start of Java", what, millis),
                error -> LOG.debug("{}, but it is unknown when Java started", what, error));
    }
}
