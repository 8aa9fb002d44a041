package org.digitlab.network.architecture;

/**
 * All weights of a network at one moment, detached from it.
 *
 * @param parameters in Deeplearning4j's order; never changed after construction
 * @param iteration  steps of training behind them
 */
public record WeightSnapshot(float[] parameters, int iteration) {

    /** Whether every weight is a number. */
    public boolean isFinite() {
        for (float parameter : parameters) {
            if (!Float.isFinite(parameter)) {
                return false;
            }
        }
        return true;
    }
}
