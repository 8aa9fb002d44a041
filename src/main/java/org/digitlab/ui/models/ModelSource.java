package org.digitlab.ui.models;

/** Where the current weights come from. */
public enum ModelSource {
    /** There are no weights yet. */
    UNTRAINED,
    /** The weights are shipped with the program. */
    SHIPPED,
    /** The weights follow a training under way. */
    TRAINING,
    /** The weights were trained in this window. */
    TRAINED,
    /** The weights were opened from a file. */
    OPENED
}
