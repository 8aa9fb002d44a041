package org.digitlab.ui.evaluation.testing;

/** The first or the second of two compared models. */
public enum Side {
    A,
    B;

    public Side other() {
        return this == A ? B : A;
    }
}
