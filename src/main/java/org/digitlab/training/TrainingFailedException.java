package org.digitlab.training;

/** Thrown when a training failed; the message is one sentence for the user. */
public final class TrainingFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    public TrainingFailedException(String reason) {
        super(reason);
    }

    public TrainingFailedException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
