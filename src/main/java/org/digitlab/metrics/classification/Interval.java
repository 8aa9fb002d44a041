package org.digitlab.metrics.classification;

/**
 * A range that holds an unknown proportion with 95 % confidence.
 *
 * @param low  0 to 1
 * @param high the same, not below {@code low}
 */
public record Interval(double low, double high) {

    /** 97.5 % of a normal distribution lie below it. */
    private static final double Z = 1.959963984540054;

    /**
     * The score interval of E. B. Wilson (Journal of the American Statistical Association 22, 1927): unlike the usual
     * plus and minus it stays within 0 and 1 and is no point when all or none were right.
     *
     * @param hits   of {@code trials}
     * @param trials 0 tells nothing: the interval is then 0 to 1
     */
    public static Interval wilson(int hits, int trials) {
        if (trials == 0) {
            return new Interval(0, 1);
        }
        double part = (double) hits / trials;
        double weight = Z * Z / trials;
        double centre = part + weight / 2;
        double reach = Z * Math.sqrt(part * (1 - part) / trials + weight / (4 * trials));
        return new Interval(Math.max(0, (centre - reach) / (1 + weight)), Math.min(1, (centre + reach) / (1 + weight)));
    }
}
