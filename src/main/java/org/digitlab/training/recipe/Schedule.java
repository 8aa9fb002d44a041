package org.digitlab.training.recipe;

import java.util.Locale;

/** How the learning rate changes over a run. */
public enum Schedule {
    /** The same all along. */
    CONSTANT {
        @Override
        public double rate(double peak, double progress) {
            return peak;
        }
    },
    /** A tenth after half of the run, a hundredth after three quarters. */
    STEP {
        @Override
        public double rate(double peak, double progress) {
            return progress < 0.5 ? peak : progress < 0.75 ? peak / 10 : peak / 100;
        }
    },
    /** Half a cosine from the peak down to a hundredth of it (Loshchilov and Hutter 2017, without restarts). */
    COSINE {
        @Override
        public double rate(double peak, double progress) {
            return between(peak / 100, peak, 1 - progress);
        }
    },
    /** Up from a 25th to the peak in the first 30 %, then down to a ten-thousandth (Smith and Topin 2018). */
    ONE_CYCLE {
        @Override
        public double rate(double peak, double progress) {
            return progress < WARM_UP
                    ? between(peak / 25, peak, progress / WARM_UP)
                    : between(peak / 10_000, peak, (1 - progress) / (1 - WARM_UP));
        }
    },
    /** The peak, halved whenever validation makes no more progress; see {@link Plateau}. */
    PLATEAU {
        @Override
        public double rate(double peak, double progress) {
            return peak;
        }
    };

    private static final double WARM_UP = 0.3;

    /**
     * The learning rate of one step, before what validation does to it.
     *
     * @param peak     the recipe's learning rate
     * @param progress the part of the run behind this step, 0 to 1
     */
    public abstract double rate(double peak, double progress);

    /** Name on the command line and in files: constant, step, cosine, one-cycle, plateau. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Along half a cosine: {@code low} at part 0, {@code high} at part 1. */
    private static double between(double low, double high, double part) {
        return low + (high - low) * (1 - Math.cos(Math.PI * part)) / 2;
    }
}
