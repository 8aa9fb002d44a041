package org.digitlab.reproduction;

import org.digitlab.folds.CrossValidation;

/** What an accuracy is measured on. */
public enum Protocol {
    /** The test images, at the end of the training. */
    TEST("test"),
    /** Five folds of the training images, each after the last epoch of a training on the others. */
    FOLDS("5-fold");

    /** Number of folds of a cross-validation. */
    public static final int FOLD_COUNT = CrossValidation.DEFAULT_FOLDS;

    private final String id;

    Protocol(String id) {
        this.id = id;
    }

    /** Returns the name for tables and JSON: test, 5-fold. */
    public String id() {
        return id;
    }
}
