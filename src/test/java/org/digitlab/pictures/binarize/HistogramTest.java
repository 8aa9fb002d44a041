package org.digitlab.pictures.binarize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HistogramTest {

    private final Histogram histogram = new Histogram();

    @Test
    void quantilesMatchTheSortedValues() {
        for (int i = 100; i >= 0; i--) {
            histogram.add(0.37f * i);
        }

        assertThat(histogram.quantile(0)).isZero();
        assertThat(histogram.quantile(0.5)).isCloseTo(18.5f, within(0.02f));
        assertThat(histogram.quantile(0.75)).isCloseTo(27.75f, within(0.02f));
        assertThat(histogram.quantile(1)).isCloseTo(37f, within(0.02f));
    }

    @Test
    void valuesOutsideOfTheRangeAreClamped() {
        assertThat(histogram.quantile(0.5)).isZero();
        histogram.add(-3);
        assertThat(histogram.quantile(1)).isZero();
        histogram.add(1000);
        assertThat(histogram.quantile(1)).isCloseTo(256, within(0.1f));
    }
}
