package org.digitlab.training;

import java.util.Locale;

/** Why a training is over. */
public enum Ending {
    /** All epochs of the recipe are done. */
    COMPLETE,
    /** As many epochs as the recipe's patience went by without a better validation. */
    EARLY,
    /** A person ended it before its time. */
    STOPPED,
    /** It could not go on. */
    FAILED;

    /** Lower-case name in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
