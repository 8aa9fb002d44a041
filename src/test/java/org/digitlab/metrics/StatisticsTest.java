package org.digitlab.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void quantilesEqualThoseOfRAndNumPy() {
        double[] values = {5, 1, 4, 2, 3};
        assertThat(Statistics.median(values)).isEqualTo(3);
        assertThat(Statistics.median(new double[] {4, 1, 2, 3})).isEqualTo(2.5);
        assertThat(Statistics.quantile(values, 0.99)).isCloseTo(4.96, within(1e-12));
        assertThat(Statistics.quantile(values, 0)).isEqualTo(1);
        assertThat(Statistics.quantile(values, 1)).isEqualTo(5);
        assertThat(Statistics.median(new double[] {7})).isEqualTo(7);
        assertThat(values).containsExactly(5, 1, 4, 2, 3);
    }
}
