package org.digitlab.reproduction;

/** A training of the plan that could not go on; the message is one sentence. */
final class TrialFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    TrialFailedException(String reason) {
        super(reason);
    }

    TrialFailedException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
