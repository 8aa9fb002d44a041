package org.digitlab.plot.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ZoomTest {

    private static final Range EVERYTHING = new Range(0, 1_000);

    @Test
    void theValueUnderThePointerStaysInPlace() {
        Range zoomed = Zoom.scaled(EVERYTHING, 0.5, 250, EVERYTHING).orElseThrow();
        assertThat(zoomed.span()).isCloseTo(500, within(1e-9));
        assertThat(zoomed.fraction(250)).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void zoomingOutEndsAtTheWholeAxis() {
        assertThat(Zoom.scaled(new Range(100, 300), 10, 200, EVERYTHING)).isEmpty();
    }

    @Test
    void panningStopsAtTheEnds() {
        assertThat(Zoom.panned(new Range(100, 300), -500, EVERYTHING)).contains(new Range(0, 200));
        assertThat(Zoom.panned(new Range(100, 300), 5_000, EVERYTHING)).contains(new Range(800, 1_000));
        assertThat(Zoom.panned(EVERYTHING, 10, EVERYTHING)).isEmpty();
    }

    @Test
    void zoomingInHasALimit() {
        Range least = Zoom.shown(new Range(500, 500), EVERYTHING).orElseThrow();
        assertThat(least.span()).isPositive();
        assertThat(least.contains(500)).isTrue();
        assertThat(Zoom.scaled(least, 1e-9, 500, EVERYTHING).orElseThrow().span())
                .isCloseTo(least.span(), within(1e-9));
    }
}
