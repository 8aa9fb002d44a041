package org.digitlab.bench;

/** A rival has failed; the message is one sentence for the user. */
final class WorkerFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    WorkerFailedException(String sentence) {
        super(sentence);
    }
}
