package org.digitlab.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void quantilesAreMeasuredValues() {
        double[] values = {5, 1, 4, 2, 3};
        assertThat(Statistics.median(values)).isEqualTo(3);
        assertThat(Statistics.median(new double[] {4, 1, 2, 3})).isEqualTo(2);
        assertThat(Statistics.quantile(values, 0.99)).isEqualTo(5);
        assertThat(Statistics.median(new double[] {7})).isEqualTo(7);
        assertThat(values).containsExactly(5, 1, 4, 2, 3);
    }
}
