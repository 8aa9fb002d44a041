package org.digitlab.ui.training;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.digitlab.experiments.RunObserver;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.network.architecture.Variant;
import org.digitlab.training.SessionState;
import org.digitlab.training.recipe.Recipe;

/** Makes trainings; the seam between the view models and Deeplearning4j. */
public interface Trainer {

    /** One training; commands behave as those of {@link org.digitlab.training.TrainingSession}. */
    interface Run {
        SessionState state();

        /** Where what is measured is kept. */
        Path folder();

        /** How many epochs it goes on after; 0 for a new training. */
        int epochsBefore();

        void run();

        void pause();

        void step();

        void stop();

        /** Stops for a program that is about to end: what there is is kept as fast as it can be. */
        void abandon();

        /** Takes back a training that was never begun. */
        void discard();

        /** Waits until the training is over, but not longer than this. */
        boolean await(long time, TimeUnit unit);
    }

    /**
     * Makes a training that is ready to run; takes a while, so not for the FX thread.
     *
     * @throws Exception if it cannot be made, with a sentence
     */
    Run prepare(Variant variant, Recipe recipe, RunObserver observer) throws Exception;

    /**
     * Makes a run that was cut short ready to go on.
     *
     * @param run  its folder
     * @param past told at once what was measured until then
     * @throws Exception if it cannot go on, with a sentence
     */
    Run resume(Path run, RunObserver observer, MetricsSink past) throws Exception;
}
