package org.digitlab.training.recipe;

import java.util.Locale;

/** The learning rate schedules. */
public enum Schedule {
    /** The peak throughout. */
    CONSTANT,
    /** The peak, a tenth of it after half of the run, a hundredth after three quarters. */
    STEP,
    /** Half a cosine from the peak to a hundredth of it (Loshchilov and Hutter 2017, without restarts). */
    COSINE,
    /** From 1/25 to the peak in the first 30 %, then to 1/10,000 of it (Smith and Topin 2018). */
    ONE_CYCLE,
    /** The peak, halved when validation does not improve; see {@link Plateau}. */
    PLATEAU;

    private static final double WARM_UP = 0.3;

    /** Returns the learning rate after a fraction of the run, 0 to 1, without the factor of {@link Plateau}. */
    public double rate(double peak, double progress) {
        return switch (this) {
            case CONSTANT, PLATEAU -> peak;
            case STEP -> progress < 0.5 ? peak : progress < 0.75 ? peak / 10 : peak / 100;
            case COSINE -> between(peak / 100, peak, 1 - progress);
            case ONE_CYCLE -> progress < WARM_UP ? between(peak / 25, peak, progress / WARM_UP)
                    : between(peak / 10_000, peak, (1 - progress) / (1 - WARM_UP));
        };
    }

    /** Returns the name in options and files: constant, step, cosine, one-cycle, plateau. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns a value along half a cosine from {@code low} at 0 to {@code high} at 1. */
    private static double between(double low, double high, double position) {
        return low + (high - low) * (1 - Math.cos(Math.PI * position)) / 2;
    }
}
