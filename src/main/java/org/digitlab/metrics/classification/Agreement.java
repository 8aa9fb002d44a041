package org.digitlab.metrics.classification;

/** Which of two classifiers, A and B, classified an image correctly. */
public enum Agreement {
    BOTH_RIGHT,
    ONLY_A_RIGHT,
    ONLY_B_RIGHT,
    BOTH_WRONG;

    static Agreement of(boolean a, boolean b) {
        if (a) {
            return b ? BOTH_RIGHT : ONLY_A_RIGHT;
        }
        return b ? ONLY_B_RIGHT : BOTH_WRONG;
    }
}
