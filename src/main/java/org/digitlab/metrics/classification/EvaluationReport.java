package org.digitlab.metrics.classification;

import java.util.List;

/**
 * The results of a model on the test images.
 *
 * @param dataSha256 SHA-256 of the data set
 * @param outcomes   outcome of every image
 * @param latency    null if it was not measured
 */
public record EvaluationReport(String dataSha256, Outcomes outcomes, Latency latency) {

    public int images() {
        return outcomes.size();
    }

    /** Returns the accuracy, 0 to 1; NaN if there are no images. */
    public double accuracy() {
        return outcomes.accuracy();
    }

    /** Returns the 95 % confidence interval of the accuracy. */
    public Interval interval() {
        return Interval.wilson(outcomes.hits(), images());
    }

    /** Returns the mean cross-entropy in nats; NaN if there are no images. */
    public double loss() {
        return outcomes.loss();
    }

    public ConfusionMatrix confusion() {
        return outcomes.confusion();
    }

    public Calibration calibration() {
        return Calibration.of(outcomes);
    }

    /** Returns the wrong predictions, most confident first. */
    public List<Outcome> mistakes() {
        return outcomes.mistakes();
    }
}
