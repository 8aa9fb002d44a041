package org.digitlab.metrics.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

    /** The first four are from R. G. Newcombe, Statistics in Medicine 17 (1998), table I; the last from SciPy 1.17. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718", "9924, 10000, 0.9905, 0.9939", "10000, 10000, 0.9996, 1.0000"})
    void intervalsEqualPublishedValues(int hits, int trials, double low, double high) {
        Interval interval = Interval.wilson(hits, trials);
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void withoutTrialsTheIntervalIsZeroToOne() {
        assertThat(Interval.wilson(0, 0)).isEqualTo(new Interval(0, 1));
    }
}
