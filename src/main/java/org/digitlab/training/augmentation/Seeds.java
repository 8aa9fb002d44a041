package org.digitlab.training.augmentation;

/** Seeds that follow from the recipe's: what is drawn in one epoch depends on nothing that was drawn before it. */
public final class Seeds {

    /** A prime beyond any number of epochs. */
    private static final long STEP = 1_000_003;

    private Seeds() {
    }

    /** @param epoch from 1 */
    public static long of(long seed, int epoch) {
        return seed * STEP + epoch;
    }

    /** @param index of an image, from 0 */
    public static long of(long seed, int epoch, int index) {
        return of(seed, epoch) * STEP + index;
    }
}
