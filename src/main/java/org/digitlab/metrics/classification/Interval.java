package org.digitlab.metrics.classification;

/** A 95 % confidence interval of a proportion, within 0 and 1. */
public record Interval(double low, double high) {

    /** The 97.5 % quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * Returns the score interval of E. B. Wilson (Journal of the American Statistical Association 22, 1927). Unlike the
     * normal approximation it stays within 0 and 1 and has a width above 0 when all or none are correct.
     *
     * @param hits   number of successes among {@code trials}
     * @param trials number of trials; for 0 the interval is 0 to 1
     */
    public static Interval wilson(int hits, int trials) {
        if (trials == 0) {
            return new Interval(0, 1);
        }
        double proportion = (double) hits / trials;
        double weight = Z * Z / trials;
        double centre = proportion + weight / 2;
        double halfWidth = Z * Math.sqrt(proportion * (1 - proportion) / trials + weight / (4 * trials));
        return new Interval(Math.max(0, (centre - halfWidth) / (1 + weight)),
                Math.min(1, (centre + halfWidth) / (1 + weight)));
    }
}
