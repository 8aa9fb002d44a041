package org.digitlab.bench;

/** The measurements of an {@link Engine}. */
public enum Task {
    /** Images per second in training. */
    TRAINING("training"),
    /** Images per second in prediction. */
    INFERENCE("predicting with"),
    /** Milliseconds from the pixels of one image to its probabilities. */
    LATENCY("measuring the latency of"),
    /** Time and epochs to a test accuracy. */
    ACCURACY("training to an accuracy with"),
    /** Peak memory of the process so far. */
    MEMORY("reading the memory");

    private final String doing;

    Task(String doing) {
        this.doing = doing;
    }

    /** Returns the description, as in "while training the CNN". */
    String doing() {
        return doing;
    }
}
