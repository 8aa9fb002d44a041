package org.digitlab.network.engine.plan;

/** A network cannot be planned for some number of rows; nothing was computed and nothing changed. */
public final class PlanRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlanRefusedException(RuntimeException reason) {
        super(reason.getMessage(), reason);
    }
}
