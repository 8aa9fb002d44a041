package org.digitlab.experiments;

import java.util.Optional;
import org.digitlab.metrics.classification.Outcomes;
import org.digitlab.network.model.Manifest;
import org.digitlab.runs.RunFolder;
import org.digitlab.runs.RunState;
import org.digitlab.training.TrainingResult;

/**
 * What came of a recorded training.
 *
 * @param folder   where it is kept
 * @param state    as its record says
 * @param problem  why it failed, one sentence; null unless it did
 * @param result   null if it failed before it had weights
 * @param manifest where the weights came from, with what was measured of them; null without a result
 * @param test     its weights on the test set; null if they were not measured
 */
public record RunOutcome(RunFolder folder, RunState state, String problem, TrainingResult result, Manifest manifest,
        Outcomes test) {

    public Optional<Outcomes> tested() {
        return Optional.ofNullable(test);
    }
}
