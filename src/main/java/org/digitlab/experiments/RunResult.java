package org.digitlab.experiments;

import java.nio.file.Files;
import java.util.Optional;
import org.digitlab.metrics.classification.Outcomes;
import org.digitlab.network.model.Manifest;
import org.digitlab.runs.RunFolder;
import org.digitlab.runs.store.RunState;
import org.digitlab.training.TrainingResult;

/**
 * Result of a run.
 *
 * @param state    as its record says; RUNNING if the run was interrupted and can be resumed
 * @param problem  why the run failed or its model could not be saved, one sentence; null if neither is so
 * @param result   null if the run failed before it had weights
 * @param manifest of the weights, with their results; null if there are none
 * @param test     outcomes on the test images; null if not measured
 */
public record RunResult(RunFolder folder, RunState state, String problem, TrainingResult result, Manifest manifest,
        Outcomes test) {

    public Optional<Outcomes> tested() {
        return Optional.ofNullable(test);
    }

    /** Returns whether a model is in the folder. */
    public boolean hasModel() {
        return Files.isRegularFile(folder.model());
    }
}
