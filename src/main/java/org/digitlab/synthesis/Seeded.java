package org.digitlab.synthesis;

import java.util.SplittableRandom;

/** Random numbers that depend only on a seed and an index, so that drawings can be generated in any order. */
final class Seeded {

    /** A prime above any number of drawings. */
    private static final long STEP = 1_000_000_007;

    private Seeded() {
    }

    static SplittableRandom random(int index, long seed) {
        return new SplittableRandom(seed * STEP + index);
    }
}
