package org.digitlab.training.augmentation;

/** Seeds derived from the recipe's, so that an epoch does not depend on the random numbers of earlier ones. */
public final class Seeds {

    /** A prime larger than any number of epochs. */
    private static final long STEP = 1_000_003;

    private Seeds() {
    }

    /** @param epoch from 1 */
    public static long of(long seed, int epoch) {
        return seed * STEP + epoch;
    }

    /** @param index index of the image, from 0 */
    public static long of(long seed, int epoch, int index) {
        return of(seed, epoch) * STEP + index;
    }
}
