package org.digitlab.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.digitlab.metrics.MinMaxSeries;
import org.junit.jupiter.api.Test;

class AutoRangeTest {

    @Test
    void withoutDataTheRangeIsTheScalesOwn() {
        assertThat(AutoRange.y(List.of(), YScale.LOSS)).isEqualTo(new Range(0, 2.5));
        assertThat(AutoRange.y(List.of(new MinMaxSeries()), YScale.ACCURACY)).isEqualTo(new Range(0, 1));
        assertThat(AutoRange.x(List.of(), 0)).isEqualTo(new Range(0, 1));
    }

    @Test
    void nothingButGapsCountsAsNoData() {
        assertThat(AutoRange.y(List.of(curve(9, x -> Double.NaN)), YScale.LOSS)).isEqualTo(new Range(0, 2.5));
    }

    @Test
    void hugeFirstLossesDoNotSquashTheRest() {
        MinMaxSeries loss = curve(1_000, x -> x < 80 ? 1e6 : 0.1);
        assertThat(AutoRange.y(List.of(loss), YScale.LOSS).upper()).isBetween(0.1, 0.15);
    }

    @Test
    void creepingLossesLetTheAxisRest() {
        Range before = AutoRange.y(List.of(curve(100, x -> 0.2)), YScale.LOSS);
        assertThat(AutoRange.y(List.of(curve(100, x -> 0.2001)), YScale.LOSS)).isEqualTo(before);
        assertThat(before.upper()).isBetween(0.2 * 1.05, 0.2 * 1.27);
    }

    @Test
    void aYoungCurveIsInViewBesideAnOldOne() {
        MinMaxSeries old = curve(1_000, x -> 0.1);
        MinMaxSeries young = curve(20, x -> 2.3);
        assertThat(AutoRange.y(List.of(old, young), YScale.LOSS).upper()).isGreaterThan(2.3);
    }

    @Test
    void aSinglePointHasARange() {
        assertThat(AutoRange.y(List.of(curve(1, x -> 0)), YScale.LOSS).span()).isPositive();
        assertThat(AutoRange.y(List.of(curve(1, x -> 1)), YScale.ACCURACY)).isEqualTo(new Range(0.995, 1));
    }

    @Test
    void highAccuraciesAreReadable() {
        Range range = AutoRange.y(List.of(curve(1_000, x -> x < 50 ? 0.3 : 0.97 + x / 40_000)), YScale.ACCURACY);
        assertThat(range.lower()).isBetween(0.9, 0.97);
        assertThat(range.upper()).isEqualTo(1);
    }

    @Test
    void theLongestCurveSetsTheXAxis() {
        assertThat(AutoRange.x(List.of(curve(10, x -> 0), curve(70, x -> 0)), 43)).isEqualTo(new Range(0, 70));
        assertThat(AutoRange.x(List.of(curve(10, x -> 0)), 43)).isEqualTo(new Range(0, 43));
    }

    static MinMaxSeries curve(int points, DoubleUnaryOperator y) {
        MinMaxSeries curve = new MinMaxSeries();
        for (int x = 1; x <= points; x++) {
            curve.append(x, y.applyAsDouble(x));
        }
        return curve;
    }
}
