package org.digitlab.ui.evaluation;

/** The first or the second of two models. */
public enum Side {
    A,
    B;

    Side other() {
        return this == A ? B : A;
    }
}
