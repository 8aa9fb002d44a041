package org.digitlab.plot.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.digitlab.metrics.MinMaxSeries;
import org.junit.jupiter.api.Test;

public class AutoRangeTest {

    @Test
    void withoutDataTheRangeIsTheDefault() {
        Range empty = AutoRange.y(List.of(), Measure.LOSS, false);
        assertThat(empty.lower()).isZero();
        assertThat(empty.upper()).as("guessing at random is in view").isBetween(2.4, 2.6);
        assertThat(AutoRange.y(List.of(new MinMaxSeries()), Measure.ACCURACY, false)).isEqualTo(new Range(0, 1));
        assertThat(AutoRange.x(List.of(), 0)).isEqualTo(new Range(0, 1));
    }

    @Test
    void onlyGapsCountAsNoData() {
        assertThat(AutoRange.y(List.of(curve(9, x -> Double.NaN)), Measure.LOSS, false))
                .isEqualTo(AutoRange.y(List.of(), Measure.LOSS, false));
    }

    @Test
    void hugeFirstLossesDoNotFlattenTheRest() {
        MinMaxSeries loss = curve(1_000, x -> x < 80 ? 1e6 : 0.1);
        assertThat(AutoRange.y(List.of(loss), Measure.LOSS, false).upper()).isBetween(0.1, 0.15);
    }

    @Test
    void slowlyChangingLossesDoNotMoveTheAxis() {
        Range before = AutoRange.y(List.of(curve(100, x -> 0.2)), Measure.LOSS, false);
        assertThat(AutoRange.y(List.of(curve(100, x -> 0.2001)), Measure.LOSS, false)).isEqualTo(before);
        assertThat(before.upper()).isBetween(0.2 * 1.05, 0.2 * 1.27);
    }

    @Test
    void aNewCurveIsVisibleBesideALongOne() {
        MinMaxSeries old = curve(1_000, x -> 0.1);
        MinMaxSeries young = curve(20, x -> 2.3);
        assertThat(AutoRange.y(List.of(old, young), Measure.LOSS, false).upper()).isGreaterThan(2.3);
    }

    @Test
    void aSinglePointHasARange() {
        assertThat(AutoRange.y(List.of(curve(1, x -> 0)), Measure.LOSS, false).span()).isPositive();
        assertThat(AutoRange.y(List.of(curve(1, x -> 1)), Measure.ACCURACY, false)).isEqualTo(new Range(0.995, 1));
    }

    @Test
    void highAccuraciesGetANarrowRange() {
        Range range = AutoRange.y(List.of(curve(1_000, x -> x < 50 ? 0.3 : 0.97 + x / 40_000)), Measure.ACCURACY, false);
        assertThat(range.lower()).isBetween(0.9, 0.97);
        assertThat(range.upper()).isEqualTo(1);
    }

    @Test
    void logarithmicRangesEndAtQuarterDecades() {
        Range range = AutoRange.y(List.of(curve(1_000, x -> 1 / x)), Measure.LOSS, true);
        assertThat(range).isEqualTo(new Range(-3, -2 + 0.25 * Math.ceil(4 * (Math.log10(1 / 101.0) + 2))));
        assertThat(AutoRange.y(List.of(curve(9, x -> 1)), Measure.ACCURACY, true).span()).isPositive();
        assertThat(AutoRange.y(List.of(), Measure.LOSS, true).span()).isPositive();
    }

    @Test
    void perfectAccuraciesAreOnALogarithmicAxis() {
        assertThat(AutoRange.y(List.of(curve(9, x -> 1)), Measure.ACCURACY, true)).isEqualTo(new Range(3.75, 4));
    }

    @Test
    void aBeginningOutsideTheAxisIsReported() {
        MinMaxSeries loss = curve(1_000, x -> x < 50 ? 2.7 : 0.4);
        Range y = AutoRange.y(List.of(loss), Measure.LOSS, false);
        assertThat(AutoRange.cut(List.of(loss), AxisScale.LINEAR, y)).isEqualTo(new Range(0.4, 2.7));
        assertThat(AutoRange.cut(List.of(loss), AxisScale.LINEAR, new Range(0, 3))).isNull();
        assertThat(AutoRange.cut(List.of(), AxisScale.LINEAR, y)).isNull();
        MinMaxSeries accuracy = curve(1_000, x -> x < 50 ? 0.1 : 0.98);
        Range errors = AutoRange.y(List.of(accuracy), Measure.ACCURACY, true);
        assertThat(AutoRange.cut(List.of(accuracy), AxisScale.ERROR, errors)).isEqualTo(new Range(0.1, 0.98));
    }

    @Test
    void theZoomedPartSetsTheYAxis() {
        MinMaxSeries curve = curve(1_000, x -> x < 80 ? 5 : x < 500 ? 1 : 0.1);
        assertThat(AutoRange.y(List.of(curve), Measure.LOSS, false, new Range(0, 50)).upper()).isGreaterThan(5);
        assertThat(AutoRange.y(List.of(curve), Measure.LOSS, false, new Range(600, 700)).upper()).isLessThan(0.15);
    }

    @Test
    void theLongestCurveSetsTheXAxis() {
        assertThat(AutoRange.x(List.of(curve(10, x -> 0), curve(70, x -> 0)), 43)).isEqualTo(new Range(0, 70));
        assertThat(AutoRange.x(List.of(curve(10, x -> 0)), 43)).isEqualTo(new Range(0, 43));
    }

    public static MinMaxSeries curve(int points, DoubleUnaryOperator y) {
        MinMaxSeries curve = new MinMaxSeries();
        for (int x = 1; x <= points; x++) {
            curve.append(x, y.applyAsDouble(x));
        }
        return curve;
    }
}
