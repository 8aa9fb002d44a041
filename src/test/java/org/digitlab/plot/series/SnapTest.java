package org.digitlab.plot.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digitlab.metrics.MinMaxSeries;
import org.junit.jupiter.api.Test;

class SnapTest {

    private final MinMaxSeries tens = series(10, 20, 30);
    private final MinMaxSeries odd = series(13, 31);

    @Test
    void withoutPointsThereIsNoSnap() {
        assertThat(Snap.nearest(List.of(), 5)).isNaN();
        assertThat(Snap.nearest(List.of(new MinMaxSeries()), 5)).isNaN();
        assertThat(Snap.next(List.of(), 5, true)).isEqualTo(5);
    }

    @Test
    void snapsToTheNearestPointOfAnyCurve() {
        assertThat(Snap.nearest(List.of(tens, odd), -100)).isEqualTo(10);
        assertThat(Snap.nearest(List.of(tens, odd), 12)).isEqualTo(13);
        assertThat(Snap.nearest(List.of(tens, odd), 18)).isEqualTo(20);
        assertThat(Snap.nearest(List.of(tens, odd), 1e9)).isEqualTo(31);
    }

    @Test
    void stepsFromPointToPointAndStopsAtTheEnds() {
        assertThat(Snap.next(List.of(tens, odd), 10, true)).isEqualTo(13);
        assertThat(Snap.next(List.of(tens, odd), 20, false)).isEqualTo(13);
        assertThat(Snap.next(List.of(tens, odd), 31, true)).isEqualTo(31);
        assertThat(Snap.next(List.of(tens, odd), 10, false)).isEqualTo(10);
    }

    @Test
    void knownValuesAreNeverFromTheFuture() {
        assertThat(Snap.known(tens, 9, 0)).isEqualTo(-1);
        assertThat(Snap.known(tens, 29, 0)).isEqualTo(1);
        assertThat(Snap.known(tens, 30, 0)).isEqualTo(2);
    }

    @Test
    void anEndedCurveIsUnknownBeyondItsReach() {
        assertThat(Snap.known(tens, 35, 0)).isEqualTo(-1);
        assertThat(Snap.known(tens, 35, 10)).isEqualTo(2);
    }

    private static MinMaxSeries series(double... xs) {
        MinMaxSeries series = new MinMaxSeries();
        for (double x : xs) {
            series.append(x, x);
        }
        return series;
    }
}
