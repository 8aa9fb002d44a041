package org.digitlab.reproduction;

/**
 * What an author reports.
 *
 * @param accuracy  0 to 1
 * @param deviation its standard deviation; NaN if none is reported
 */
public record ReportedAccuracy(double accuracy, double deviation) {

    static ReportedAccuracy of(double accuracy) {
        return new ReportedAccuracy(accuracy, Double.NaN);
    }
}
