package org.digitlab.metrics.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.digitlab.metrics.Guesses;
import org.digitlab.metrics.classification.Comparison.Agreement;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private final EvaluationReport a = Guesses.report("0123456789", "0123456700", 0.9);

    @Test
    void everyImageIsCorrectForBothOneOrNone() {
        Comparison comparison = Comparison.of(a, Guesses.report("0123456789", "9923456719", 0.9));
        assertThat(comparison.count(Agreement.BOTH_RIGHT)).isEqualTo(6);
        assertThat(comparison.count(Agreement.ONLY_A_RIGHT)).isEqualTo(2);
        assertThat(comparison.count(Agreement.ONLY_B_RIGHT)).isEqualTo(1);
        assertThat(comparison.count(Agreement.BOTH_WRONG)).isEqualTo(1);
        assertThat(comparison.pValue()).isCloseTo(1, within(1e-12));
        assertThat(comparison.significant()).isFalse();
    }

    @Test
    void aModelThatIsCorrectWhereTheOtherFailsIsSignificantlyBetter() {
        EvaluationReport better = Guesses.report("0123456789", "0123456789", 0.9);
        EvaluationReport worse = Guesses.report("0123456789", "0129999999", 0.9);
        assertThat(Comparison.of(better, worse).pValue()).isCloseTo(2 / 64.0, within(1e-12));
        assertThat(Comparison.of(better, worse).significant()).isTrue();
    }

    @Test
    void modelsEvaluatedOnDifferentImagesAreNotCompared() {
        EvaluationReport elsewhere = new EvaluationReport("def", a.outcomes(), null);
        assertThatThrownBy(() -> Comparison.of(a, elsewhere)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("different images");
        assertThatThrownBy(() -> Comparison.of(a, Guesses.report("01", "01", 0.9)))
                .hasMessageContaining("different images");
    }
}
