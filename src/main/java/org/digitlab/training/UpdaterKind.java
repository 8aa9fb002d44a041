package org.digitlab.training;

/** How gradients become steps. */
public enum UpdaterKind {
    ADAM,
    AMSGRAD,
    NESTEROV,
    RMSPROP,
    SGD;

    /** Name on the command line and in files: adam, amsgrad, nesterov, rmsprop, sgd. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
