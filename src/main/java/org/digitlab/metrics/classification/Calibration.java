package org.digitlab.metrics.classification;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares the confidence of a classifier with its accuracy.
 *
 * @param bins          bins of equal width from confidence 0 to 1
 * @param expectedError expected calibration error: the mean difference of confidence and accuracy over the bins,
 *                      weighted by their counts; 0 to 1
 */
public record Calibration(List<Bin> bins, double expectedError) {

    /** Definitions and number of bins: C. Guo et al., On Calibration of Modern Neural Networks (ICML 2017). */
    static final int BINS = 15;

    public Calibration {
        bins = List.copyOf(bins);
    }

    public static Calibration of(Outcomes outcomes) {
        int[] counts = new int[BINS];
        int[] hits = new int[BINS];
        double[] confidence = new double[BINS];
        outcomes.stream().forEach(outcome -> {
            // A bin includes its upper edge, so the index is rounded up, minus 1.
            int bin = Math.max(0, (int) Math.ceil(outcome.confidence() * BINS) - 1);
            counts[bin]++;
            hits[bin] += outcome.correct() ? 1 : 0;
            confidence[bin] += outcome.confidence();
        });
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            bins.add(new Bin((double) bin / BINS, (bin + 1.0) / BINS, counts[bin],
                    confidence[bin] / counts[bin], (double) hits[bin] / counts[bin]));
        }
        return new Calibration(bins, expectedError(bins, outcomes.size()));
    }

    private static double expectedError(List<Bin> bins, int images) {
        double sum = bins.stream().mapToDouble(bin -> bin.count() * Math.abs(bin.gap())).sum();
        return images == 0 ? 0 : sum / images;
    }

    /**
     * The predictions in one range of confidence.
     *
     * @param from       lower bound, exclusive, 0 to 1
     * @param to         upper bound, inclusive
     * @param count      number of predictions
     * @param confidence mean confidence; NaN if there are no predictions
     * @param accuracy   fraction of correct predictions; NaN if there are none
     */
    public record Bin(double from, double to, int count, double confidence, double accuracy) {

        /** Returns confidence minus accuracy, positive for overconfidence; 0 if there are no predictions. */
        public double gap() {
            return count == 0 ? 0 : confidence - accuracy;
        }
    }
}
