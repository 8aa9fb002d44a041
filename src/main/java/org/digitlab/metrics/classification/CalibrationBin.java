package org.digitlab.metrics.classification;

/**
 * The predictions whose confidence lies in one range.
 *
 * @param from       above this, 0 to 1
 * @param to         up to this
 * @param count      how many predictions
 * @param confidence their mean confidence; NaN if there are none
 * @param accuracy   the part of them that was right; NaN if there are none
 */
public record CalibrationBin(double from, double to, int count, double confidence, double accuracy) {

    /** How much surer (positive) or less sure (negative) it was than it was right; 0 if there are no predictions. */
    public double gap() {
        return count == 0 ? 0 : confidence - accuracy;
    }
}
