package org.digitlab.training;

import java.util.Locale;

/** The reason why a training ended. */
public enum Ending {
    /** All epochs of the recipe were trained. */
    COMPLETE,
    /** Validation did not improve for as many epochs as the recipe's patience. */
    EARLY,
    /** The user stopped the training. */
    STOPPED,
    /** An error ended the training. */
    FAILED;

    /** Returns whether the training ended as planned, so that there is nothing to resume. */
    public boolean isComplete() {
        return this == COMPLETE || this == EARLY;
    }

    /** Returns the name in files, in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
