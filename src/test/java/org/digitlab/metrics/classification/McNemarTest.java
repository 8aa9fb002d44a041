package org.digitlab.metrics.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McNemarTest {

    /** The first is from M. W. Fagerland et al., BMC Medical Research Methodology 13:91, 2013; others from SciPy 1.17. */
    @ParameterizedTest
    @CsvSource({"1, 7, 0.0703125", "0, 5, 0.0625", "150, 86, 3.7159361395713866e-05",
        "121, 59, 4.4344492637551645e-06", "5000, 4700, 0.0023966033625776526"})
    void pValuesEqualPublishedValues(int first, int second, double expected) {
        assertThat(Comparison.pValue(first, second)).isCloseTo(expected, within(expected * 1e-9));
        assertThat(Comparison.pValue(second, first)).isEqualTo(Comparison.pValue(first, second));
    }

    @Test
    void equalCountsAndNoCountsAreNoDifference() {
        assertThat(Comparison.pValue(12, 12)).isEqualTo(1);
        assertThat(Comparison.pValue(0, 0)).isEqualTo(1);
    }

    @Test
    void theLargestDifferenceOfTenThousandImagesIsZero() {
        assertThat(Comparison.pValue(0, 10_000)).isZero();
    }
}
