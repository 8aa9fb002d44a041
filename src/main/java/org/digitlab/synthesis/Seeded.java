package org.digitlab.synthesis;

import java.util.SplittableRandom;

/** Random numbers that follow from a seed and an index alone, so that drawings can be made in any order. */
final class Seeded {

    /** A prime; far beyond any number of drawings. */
    private static final long STEP = 1_000_000_007;

    private Seeded() {
    }

    static SplittableRandom random(int index, long seed) {
        return new SplittableRandom(seed * STEP + index);
    }
}
