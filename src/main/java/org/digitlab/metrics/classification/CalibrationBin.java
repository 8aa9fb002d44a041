package org.digitlab.metrics.classification;

/**
 * The predictions in one range of confidence.
 *
 * @param from       lower bound, exclusive, 0 to 1
 * @param to         upper bound, inclusive
 * @param count      number of predictions
 * @param confidence mean confidence; NaN if there are no predictions
 * @param accuracy   fraction of correct predictions; NaN if there are none
 */
public record CalibrationBin(double from, double to, int count, double confidence, double accuracy) {

    /** Returns confidence minus accuracy, positive for overconfidence; 0 if there are no predictions. */
    public double gap() {
        return count == 0 ? 0 : confidence - accuracy;
    }
}
