package org.digitlab.plot.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RangeTest {

    private static final Range EVERYTHING = new Range(0, 1_000);

    @Test
    void theValueUnderThePointerStaysInPlace() {
        Range zoomed = EVERYTHING.scaled(0.5, 250).zoomed(EVERYTHING).orElseThrow();
        assertThat(zoomed.span()).isCloseTo(500, within(1e-9));
        assertThat(zoomed.fraction(250)).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void zoomingOutEndsAtTheWholeAxis() {
        assertThat(new Range(100, 300).scaled(10, 200).zoomed(EVERYTHING)).isEmpty();
    }

    @Test
    void panningStopsAtTheEnds() {
        assertThat(new Range(100, 300).shifted(-500).zoomed(EVERYTHING)).contains(new Range(0, 200));
        assertThat(new Range(100, 300).shifted(5_000).zoomed(EVERYTHING)).contains(new Range(800, 1_000));
        assertThat(EVERYTHING.shifted(10).zoomed(EVERYTHING)).isEmpty();
    }

    @Test
    void zoomingInHasALimit() {
        Range least = new Range(500, 500).zoomed(EVERYTHING).orElseThrow();
        assertThat(least.span()).isPositive();
        assertThat(least.contains(500)).isTrue();
        assertThat(least.scaled(1e-9, 500).zoomed(EVERYTHING).orElseThrow().span())
                .isCloseTo(least.span(), within(1e-9));
    }
}
