package org.digitlab.metrics.classification;

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

    /** Returns which classifiers are correct for an image. */
    public Agreement agreement(int image) {
        return agreements.get(image);
    }

    public int count(Agreement agreement) {
        return (int) agreements.stream().filter(agreement::equals).count();
    }

    /**
     * Returns the two-sided p-value of McNemar's exact test.
     *
     * @return 0 to 1
     */
    public double pValue() {
        return McNemar.pValue(count(Agreement.ONLY_A_RIGHT), count(Agreement.ONLY_B_RIGHT));
    }

    /** Returns whether the difference is significant at {@link #LEVEL}. */
    public boolean significant() {
        return pValue() < LEVEL;
    }
}
