package org.digitlab.folds;

/** Thrown when the training of a fold failed; the message is one sentence that names the fold. */
public final class FoldFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    FoldFailedException(int fold, String reason) {
        super("Fold %d: %s".formatted(fold, reason));
    }
}
