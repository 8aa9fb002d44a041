package org.digitlab.reproduction;

import org.digitlab.folds.CrossValidation;

/** What an accuracy is measured on. */
public enum Protocol {
    /** The test set, read once at the end of a training. */
    TEST("test"),
    /** Each of five folds of the training images, after the last epoch of a training on the others. */
    FOLDS("5-fold");

    /** Into how many folds. */
    public static final int FOLD_COUNT = CrossValidation.DEFAULT_FOLDS;

    private final String id;

    Protocol(String id) {
        this.id = id;
    }

    /** For people and programs: test, 5-fold. */
    public String id() {
        return id;
    }
}
