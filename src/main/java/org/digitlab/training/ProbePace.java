package org.digitlab.training;

/**
 * When the probe is measured within an epoch: a few times, evenly; its end has a whole validation.
 *
 * @param batches of an epoch
 */
record ProbePace(int batches) {

    private static final int PER_EPOCH = 10;

    /**
     * Whether it is measured now.
     *
     * @param done  batches of the epoch
     * @param first whether it is the first epoch
     */
    boolean isDue(int done, boolean first) {
        return done < batches && (done % Math.max(1, batches / PER_EPOCH) == 0 || first && isEarly(done));
    }

    /** The first steps teach the most: the curve gets points at 4, 8, 16 and so on until the regular ones come. */
    private boolean isEarly(int done) {
        return done >= 4 && Integer.bitCount(done) == 1 && done < batches / PER_EPOCH;
    }
}
