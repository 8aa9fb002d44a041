package org.digitlab.ui.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.digitlab.experiments.RunObserver;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.network.architecture.Variant;
import org.digitlab.training.TrainingControl;
import org.digitlab.training.recipe.Recipe;

/** Creates trainings; separates the view models from the networks. */
public interface Trainer {

    /** A training that is recorded as a run. */
    interface Run {

        TrainingControl control();

        Path folder();

        /** Reads all measurements so far. Not for the FX thread. */
        void readMeasured(MetricsSink sink) throws IOException;

        /** Returns the number of epochs before the checkpoint; 0 for a new training. */
        int completedEpochs();

        /** Stops the training because the program is about to end; saves the model without the final test. */
        void abandon();

        /** Deletes a training that was never started. */
        void discard();

        /** Waits at most the given time; returns whether the training is over. */
        boolean await(long time, TimeUnit unit);
    }

    /**
     * Creates a training that is ready to run; takes a while, so not for the FX thread.
     *
     * @throws Exception if the training is refused, with one sentence
     */
    Run prepare(Variant variant, Recipe recipe, RunObserver observer) throws Exception;

    /**
     * Prepares an interrupted run to be resumed.
     *
     * @param run  the folder of the run
     * @param past receives the measurements up to the checkpoint at once
     * @throws Exception if the run cannot be resumed, with one sentence
     */
    Run resume(Path run, RunObserver observer, MetricsSink past) throws Exception;
}
