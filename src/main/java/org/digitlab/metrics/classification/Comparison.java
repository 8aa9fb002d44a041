package org.digitlab.metrics.classification;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;

/** Compares two classifiers, A and B, on the same images. */
public final class Comparison {

    /** Significance level: a difference is significant if its p-value is lower. */
    public static final double LEVEL = 0.05;

    private final List<Agreement> agreements;

    private Comparison(List<Agreement> agreements) {
        this.agreements = agreements;
    }

    /** @throws IllegalArgumentException with one sentence if the models were not evaluated on the same images */
    public static Comparison of(EvaluationReport a, EvaluationReport b) {
        if (!a.dataSha256().equals(b.dataSha256()) || a.images() != b.images()) {
            throw new IllegalArgumentException("The two models were evaluated on different images: evaluate both on "
                    + "the same data to compare them");
        }
        return new Comparison(IntStream.range(0, a.images())
                .mapToObj(image -> Agreement.of(a.outcomes().correct(image), b.outcomes().correct(image))).toList());
    }

    public int count(Agreement agreement) {
        return (int) agreements.stream().filter(agreement::equals).count();
    }

    /** Returns the two-sided p-value, 0 to 1: see {@link #pValue(int, int)}. */
    public double pValue() {
        return pValue(count(Agreement.ONLY_A_RIGHT), count(Agreement.ONLY_B_RIGHT));
    }

    /**
     * Returns the two-sided p-value of McNemar's exact test (Q. McNemar, Psychometrika 12, 1947; for classifiers
     * T. G. Dietterich, Neural Computation 10, 1998): for equally good classifiers, each image that only one classified
     * correctly is a fair coin toss. The usual chi-squared test approximates this binomial distribution; big integers make
     * this test exact for every count.
     *
     * @return 0 to 1; 0 only if the value is too small for a double
     */
    static double pValue(int onlyA, int onlyB) {
        int coins = onlyA + onlyB;
        BigInteger combinations = BigInteger.ONE;
        BigInteger sum = BigInteger.ONE;
        for (int heads = 1; heads <= Math.min(onlyA, onlyB); heads++) {
            combinations = combinations.multiply(BigInteger.valueOf(coins - heads + 1L))
                    .divide(BigInteger.valueOf(heads));
            sum = sum.add(combinations);
        }
        BigDecimal all = new BigDecimal(BigInteger.ONE.shiftLeft(coins));
        return Math.min(1, new BigDecimal(sum.shiftLeft(1)).divide(all, MathContext.DECIMAL64).doubleValue());
    }

    /** Returns whether the difference is significant at {@link #LEVEL}. */
    public boolean significant() {
        return pValue() < LEVEL;
    }

    /** Which of two classifiers, A and B, classified an image correctly. */
    public enum Agreement {
        BOTH_RIGHT,
        ONLY_A_RIGHT,
        ONLY_B_RIGHT,
        BOTH_WRONG;

        static Agreement of(boolean a, boolean b) {
            if (a) {
                return b ? BOTH_RIGHT : ONLY_A_RIGHT;
            }
            return b ? ONLY_B_RIGHT : BOTH_WRONG;
        }
    }
}
