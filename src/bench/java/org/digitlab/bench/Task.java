package org.digitlab.bench;

/** What an {@link Engine} can be asked to measure. */
public enum Task {
    /** Images a second of training. */
    TRAINING("training"),
    /** Images a second of predicting. */
    INFERENCE("predicting with"),
    /** Milliseconds from the pixels of one image to its probabilities. */
    LATENCY("timing single predictions of"),
    /** Time and epochs to a test accuracy. */
    ACCURACY("training to an accuracy with"),
    /** The most memory that the process held so far. */
    MEMORY("reading its memory");

    private final String doing;

    Task(String doing) {
        this.doing = doing;
    }

    /** As in "while training the CNN". */
    String doing() {
        return doing;
    }
}
