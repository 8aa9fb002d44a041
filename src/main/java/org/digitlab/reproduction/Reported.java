package org.digitlab.reproduction;

/**
 * What an author reports.
 *
 * @param accuracy  0 to 1
 * @param deviation its standard deviation; NaN if none is reported
 */
public record Reported(double accuracy, double deviation) {

    static Reported of(double accuracy) {
        return new Reported(accuracy, Double.NaN);
    }
}
