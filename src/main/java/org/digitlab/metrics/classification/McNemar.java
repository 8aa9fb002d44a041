package org.digitlab.metrics.classification;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * The exact test of whether two classifiers differ, from the images that only one of them recognised (Q. McNemar,
 * Psychometrika 12, 1947; for classifiers T. G. Dietterich, Neural Computation 10, 1998).
 *
 * <p>If they were equally good, each such image would be a fair coin. The usual chi-square approximates this binomial
 * distribution; whole numbers of any size make it exact for every count.
 */
final class McNemar {

    private McNemar() {
    }

    /**
     * Two-sided probability of counts at least as unequal if neither classifier were better.
     *
     * @param onlyFirst  images that the first alone recognised
     * @param onlySecond images that the second alone recognised
     * @return above 0 and at most 1; 0 only for what is smaller than a double can be
     */
    static double pValue(int onlyFirst, int onlySecond) {
        int coins = onlyFirst + onlySecond;
        BigInteger ways = BigInteger.ONE;
        BigInteger sum = BigInteger.ONE;
        for (int heads = 1; heads <= Math.min(onlyFirst, onlySecond); heads++) {
            ways = ways.multiply(BigInteger.valueOf(coins - heads + 1L)).divide(BigInteger.valueOf(heads));
            sum = sum.add(ways);
        }
        BigDecimal all = new BigDecimal(BigInteger.ONE.shiftLeft(coins));
        return Math.min(1, new BigDecimal(sum.shiftLeft(1)).divide(all, MathContext.DECIMAL64).doubleValue());
    }
}
