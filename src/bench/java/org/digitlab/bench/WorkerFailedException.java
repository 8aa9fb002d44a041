package org.digitlab.bench;

/** A rival that cannot go on; the message is one sentence for a person. */
final class WorkerFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    WorkerFailedException(String sentence) {
        super(sentence);
    }
}
