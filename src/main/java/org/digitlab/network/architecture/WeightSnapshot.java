package org.digitlab.network.architecture;

/**
 * A copy of all weights of a network at one moment.
 *
 * @param parameters weights in Deeplearning4j's order; must not be modified
 * @param iteration  number of training steps completed
 */
public record WeightSnapshot(float[] parameters, int iteration) {

    /** Returns whether no weight is NaN or infinite. */
    public boolean isFinite() {
        for (float parameter : parameters) {
            if (!Float.isFinite(parameter)) {
                return false;
            }
        }
        return true;
    }
}
