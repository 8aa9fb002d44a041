package org.digitlab.metrics.classification;

import java.util.List;
import java.util.stream.IntStream;

/** Two classifiers, A and B, on the same images. */
public final class Comparison {

    /** A difference is called significant below this probability of seeing it by chance. */
    public static final double LEVEL = 0.05;

    private final List<Agreement> agreements;

    private Comparison(List<Agreement> agreements) {
        this.agreements = agreements;
    }

    /** @throws IllegalArgumentException one sentence, if they were not measured on the same images */
    public static Comparison of(EvaluationReport a, EvaluationReport b) {
        if (!a.dataSha256().equals(b.dataSha256()) || a.images() != b.images()) {
            throw new IllegalArgumentException("The two models were measured on different images, so they cannot be "
                    + "compared one by one; measure both on the same data");
        }
        return new Comparison(IntStream.range(0, a.images())
                .mapToObj(image -> Agreement.of(a.outcomes().correct(image), b.outcomes().correct(image))).toList());
    }

    /** Who recognised this image. */
    public Agreement agreement(int image) {
        return agreements.get(image);
    }

    public int count(Agreement agreement) {
        return (int) agreements.stream().filter(agreement::equals).count();
    }

    /**
     * McNemar's exact test: how probable a difference of at least this size is if neither is better.
     *
     * @return 0 to 1
     */
    public double pValue() {
        return McNemar.pValue(count(Agreement.ONLY_A_RIGHT), count(Agreement.ONLY_B_RIGHT));
    }

    /** Whether chance hardly explains the difference, by {@link #LEVEL}. */
    public boolean significant() {
        return pValue() < LEVEL;
    }
}
