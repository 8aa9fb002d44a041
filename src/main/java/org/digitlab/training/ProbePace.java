package org.digitlab.training;

/**
 * The iterations of an epoch after which the probe is measured: ten at equal distances, except for the last, after which
 * all validation images are measured.
 *
 * @param batches number of batches per epoch
 */
record ProbePace(int batches) {

    private static final int PER_EPOCH = 10;

    /** Returns whether the probe is measured after {@code done} batches of an epoch. */
    boolean isDue(int done, boolean firstEpoch) {
        return done < batches && (done % Math.max(1, batches / PER_EPOCH) == 0 || firstEpoch && isEarly(done));
    }

    /** Returns whether the batch is the 4th, 8th, 16th and so on: early on, the curve changes the most. */
    private boolean isEarly(int done) {
        return done >= 4 && Integer.bitCount(done) == 1 && done < batches / PER_EPOCH;
    }
}
