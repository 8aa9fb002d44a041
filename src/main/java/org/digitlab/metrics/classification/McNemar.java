package org.digitlab.metrics.classification;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Exact test for a difference of two classifiers, from the images that only one classified correctly (Q. McNemar,
 * Psychometrika 12, 1947; for classifiers T. G. Dietterich, Neural Computation 10, 1998).
 *
 * <p>For equally good classifiers, each such image is a fair coin toss. The usual chi-squared test approximates this
 * binomial distribution; big integers make this test exact for every count.
 */
final class McNemar {

    private McNemar() {
    }

    /**
     * Returns the two-sided p-value: the probability of counts at least as unequal for equally good classifiers.
     *
     * @param onlyFirst  number of images that only the first classified correctly
     * @param onlySecond number of images that only the second classified correctly
     * @return 0 to 1; 0 only if the value is too small for a double
     */
    static double pValue(int onlyFirst, int onlySecond) {
        int coins = onlyFirst + onlySecond;
        BigInteger combinations = BigInteger.ONE;
        BigInteger sum = BigInteger.ONE;
        for (int heads = 1; heads <= Math.min(onlyFirst, onlySecond); heads++) {
            combinations = combinations.multiply(BigInteger.valueOf(coins - heads + 1L))
                    .divide(BigInteger.valueOf(heads));
            sum = sum.add(combinations);
        }
        BigDecimal all = new BigDecimal(BigInteger.ONE.shiftLeft(coins));
        return Math.min(1, new BigDecimal(sum.shiftLeft(1)).divide(all, MathContext.DECIMAL64).doubleValue());
    }
}
