package org.digitlab.ui.models;

/** Where the weights in use came from. */
public enum ModelSource {
    /** There are none yet. */
    UNTRAINED,
    /** They come with the program. */
    SHIPPED,
    /** They follow a training under way. */
    TRAINING,
    /** A training in this window made them. */
    TRAINED,
    /** They were opened from a file. */
    OPENED
}
