package org.digitlab.metrics.classification;

import java.util.List;

/**
 * How good a trained model is on the test images.
 *
 * @param dataSha256 of the data that the test images belong to
 * @param outcomes   image by image
 * @param latency    null if it was not measured
 */
public record EvaluationReport(String dataSha256, Outcomes outcomes, Latency latency) {

    public int images() {
        return outcomes.size();
    }

    /** The part recognised, 0 to 1; NaN if there are no images. */
    public double accuracy() {
        return outcomes.accuracy();
    }

    /** Where the accuracy on all digits of this kind lies, with 95 % confidence. */
    public Interval interval() {
        return Interval.wilson(outcomes.hits(), images());
    }

    /** Mean cross-entropy in nats; NaN if there are no images. */
    public double loss() {
        return outcomes.loss();
    }

    public ConfusionMatrix confusion() {
        return outcomes.confusion();
    }

    public Calibration calibration() {
        return Calibration.of(outcomes);
    }

    /** The most confident first. */
    public List<Outcome> mistakes() {
        return outcomes.mistakes();
    }
}
