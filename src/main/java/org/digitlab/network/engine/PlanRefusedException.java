package org.digitlab.network.engine;

/** A network cannot be planned for some number of rows; nothing was computed and nothing changed. */
final class PlanRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PlanRefusedException(RuntimeException reason) {
        super(reason.getMessage(), reason);
    }
}
