package org.digitlab.training;

/** How the learning rate changes over a run; formulas in {@link #rate}. */
public enum Schedule {
    CONSTANT,
    STEP,
    COSINE,
    ONE_CYCLE;

    /** Name on the command line and in files: constant, step, cosine, one-cycle. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /**
     * The learning rate of one step.
     *
     * @param peak     the recipe's learning rate
     * @param progress the part of the run behind this step, 0 to 1
     */
    public double rate(double peak, double progress) {
        return peak;
    }
}
