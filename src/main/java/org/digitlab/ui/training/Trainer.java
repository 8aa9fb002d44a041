package org.digitlab.ui.training;

import java.util.concurrent.TimeUnit;
import org.digitlab.network.Variant;
import org.digitlab.training.Recipe;
import org.digitlab.training.SessionState;
import org.digitlab.training.TrainingObserver;

/** Makes trainings; the seam between the view models and Deeplearning4j. */
@FunctionalInterface
public interface Trainer {

    /** One training; commands behave as those of {@link org.digitlab.training.TrainingSession}. */
    interface Run {
        SessionState state();

        void run();

        void pause();

        void step();

        void stop();

        /** Waits until the training is over, but not longer than this. */
        boolean await(long time, TimeUnit unit);
    }

    /**
     * Makes a training that is ready to run; takes a while, so not for the FX thread.
     *
     * @throws Exception if it cannot be made, with a sentence
     */
    Run prepare(Variant variant, Recipe recipe, TrainingObserver observer) throws Exception;
}
