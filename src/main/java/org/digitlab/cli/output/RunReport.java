package org.digitlab.cli.output;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.digitlab.runs.store.RunState;
import org.digitlab.training.Ending;

/**
 * Result of a training.
 *
 * @param model              the id of the family
 * @param ending             the id of the reason why the training ended
 * @param bestEpoch          the epoch of the saved weights; 0 if no epoch was complete
 * @param trainSeconds       the training time in seconds
 * @param path               the folder of the run
 */
public record RunReport(String model, String variant, RunState state, String ending, int parameters, double testAccuracy,
        double testLoss, double validationAccuracy, double validationLoss, int bestEpoch, double trainSeconds,
        double imagesPerSecond, String path) {

    @JsonIgnore
    boolean isEarly() {
        return Ending.EARLY.id().equals(ending);
    }

    @JsonIgnore
    public boolean isStopped() {
        return state == RunState.STOPPED;
    }
}
