package org.digitlab.reproduction;

/** Thrown when a training of the plan failed; the message is one sentence. */
final class TrialFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    TrialFailedException(String reason) {
        super(reason);
    }

    TrialFailedException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
