package org.digitlab.ui.chart;

import java.util.Locale;

/** What the y axis measures: how its range follows the data and how its values are written. */
public enum YScale {

    /** From 0 up; four decimals. */
    LOSS {
        @Override
        Range empty() {
            return new Range(0, 2.5);
        }

        @Override
        Range around(double min, double max) {
            // In steps of a fifth, so that the axis rests while the losses creep.
            double steps = Math.ceil(Math.log(Math.max(1.05 * max, 1e-4)) / Math.log(1.2));
            return new Range(Math.min(0, min), Math.pow(1.2, steps));
        }

        @Override
        double emptySide() {
            return 0.25;
        }

        @Override
        public String format(double value) {
            return String.format(Locale.ENGLISH, "%.4f", value);
        }

        @Override
        String formatTick(double value, double step) {
            return Ticks.format(value, step);
        }
    },

    /** A part of one, written in percent with two decimals; up to 100 %, from as low as needed. */
    ACCURACY {
        @Override
        Range empty() {
            return new Range(0, 1);
        }

        @Override
        Range around(double min, double max) {
            double wanted = min - 0.08 * (1 - min);
            double lower = 0;
            for (double floor : FLOORS) {
                lower = floor <= wanted ? floor : lower;
            }
            return new Range(lower, 1);
        }

        @Override
        double emptySide() {
            return 0.75;
        }

        @Override
        public String format(double value) {
            return String.format(Locale.ENGLISH, "%.2f %%", 100 * value);
        }

        @Override
        String formatTick(double value, double step) {
            return Ticks.format(100 * value, 100 * step) + " %";
        }
    };

    private static final double[] FLOORS =
            {0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99, 0.995};

    /** The range while there is nothing to show. */
    abstract Range empty();

    /** The range that shows values from {@code min} to {@code max} well. */
    abstract Range around(double min, double max);

    /** How far down, 0 to 1, a chart has room beside its curves: losses fall and accuracies rise. */
    abstract double emptySide();

    /** A value as people read it, always of the same number of decimals. */
    public abstract String format(double value);

    abstract String formatTick(double value, double step);
}
