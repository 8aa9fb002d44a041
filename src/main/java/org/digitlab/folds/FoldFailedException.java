package org.digitlab.folds;

/** The training of a fold could not go on; the message is one sentence that names the fold. */
public final class FoldFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    FoldFailedException(int fold, String reason) {
        super("Fold %d: %s".formatted(fold, reason));
    }
}
