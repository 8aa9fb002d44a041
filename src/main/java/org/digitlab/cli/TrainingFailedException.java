package org.digitlab.cli;

/** A training that could not go on; its message is one sentence for a person. */
final class TrainingFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    TrainingFailedException(String reason) {
        super(reason);
    }
}
