package org.digitlab.reproduction;

/**
 * Published accuracy of a model.
 *
 * @param accuracy  0 to 1
 * @param deviation standard deviation; NaN if not published
 */
public record ReportedAccuracy(double accuracy, double deviation) {
}
