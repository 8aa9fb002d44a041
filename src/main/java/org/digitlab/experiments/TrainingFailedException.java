package org.digitlab.experiments;

/** A training that could not go on; its message is one sentence for a person. */
public final class TrainingFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    public TrainingFailedException(String reason) {
        super(reason);
    }
}
