package org.digitlab.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpreadTest {

    /** Values of R's mean, sd and quantile. */
    @Test
    void valuesEqualThoseOfR() {
        assertThat(Spread.of(7, 1, 3, 4, 2)).usingRecursiveComparison().withEqualsForType(
                (a, b) -> Math.abs(a - b) < 1e-12, Double.class)
                .isEqualTo(new Spread(3.4, 2.302172886644268, 1, 2, 3, 4, 7));
        Spread even = Spread.of(10, 20, 30, 40);
        assertThat(even.lowerQuartile()).isCloseTo(17.5, within(1e-12));
        assertThat(even.median()).isCloseTo(25, within(1e-12));
        assertThat(even.upperQuartile()).isCloseTo(32.5, within(1e-12));
    }

    @Test
    void aSingleValueHasNoDeviation() {
        Spread one = Spread.of(0.5);
        assertThat(one.deviation()).isNaN();
        assertThat(one.mean()).isEqualTo(0.5);
        assertThat(one.upperQuartile()).isEqualTo(0.5);
    }
}
