package org.digitlab.cli.output;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.digitlab.runs.RunState;
import org.digitlab.training.Ending;

/**
 * What came of a training.
 *
 * @param model              the family's id
 * @param ending             why it is over, as files say it
 * @param bestEpoch          whose weights were kept; 0 if none was completed
 * @param trainSeconds       of training
 * @param path               of the run's folder
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
