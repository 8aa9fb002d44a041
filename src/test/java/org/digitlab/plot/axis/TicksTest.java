package org.digitlab.plot.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.digitlab.plot.paint.EpochPainter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicksTest {

    @Test
    void ticksAreRoundAndWithinTheRange() {
        assertThat(Ticks.within(new Range(0.13, 2.31), 5).values()).containsExactly(0.5, 1, 1.5, 2);
        assertThat(Ticks.within(new Range(-1, 1), 4).values()).containsExactly(-1, -0.5, 0, 0.5, 1);
    }

    @Test
    void bothEndsHaveTicksDespiteRounding() {
        double[] values = Ticks.within(new Range(0.97, 1), 3).values();
        assertThat(values).hasSize(4);
        assertThat(values[0]).isBetween(0.969999, 0.970001);
        assertThat(values[3]).isBetween(0.999999, 1.000001);
    }

    @Test
    void countsHaveWholeSteps() {
        assertThat(Ticks.whole(new Range(0, 3), 12).values()).containsExactly(0, 1, 2, 3);
        assertThat(Ticks.whole(new Range(0, 11), 5).step()).isEqualTo(5);
    }

    @Test
    void labelsOfNeighboursDiffer() {
        assertThat(Ticks.format(0.125, 0.025)).isEqualTo("0.125");
        assertThat(Ticks.format(0.5, 0.1)).isEqualTo("0.5");
        assertThat(Ticks.format(12_500, 2_500)).isEqualTo("12,500");
        assertThat(Measure.ACCURACY.formatTick(0.995, 0.005)).isEqualTo("99.5 %");
        assertThat(Measure.ACCURACY.formatTick(1, 0.01)).isEqualTo("100 %");
    }

    @Test
    void logarithmicTicksAreDecadesAndStepsBetween() {
        assertThat(AxisScale.LOG.ticks(new Range(-3, 1), 5).values()).containsExactly(0.001, 0.01, 0.1, 1, 10);
        assertThat(AxisScale.LOG.ticks(new Range(-1, 0), 8).values()).containsExactly(0.1, 0.2, 0.5, 1);
        assertThat(AxisScale.LOG.ticks(new Range(-9, 9), 4).values()).hasSizeBetween(2, 5);
        double[] close = AxisScale.LOG.ticks(new Range(Math.log10(0.31), Math.log10(0.39)), 4).values();
        assertThat(close).hasSizeGreaterThanOrEqualTo(2);
        assertThat(close[0]).isGreaterThanOrEqualTo(0.31);
    }

    @Test
    void logarithmicAccuracyTicksFollowTheError() {
        Ticks ticks = AxisScale.ERROR.ticks(new Range(0, 3), 4);
        assertThat(ticks.values()).containsExactly(0, 0.9, 0.99, 0.999);
        assertThat(Measure.ACCURACY.formatTick(0.999, AxisScale.ERROR.resolution(0.999))).isEqualTo("99.9 %");
    }

    @ParameterizedTest
    @EnumSource
    void ticksOfALogarithmicAxisDiffer(Measure measure) {
        AxisScale scale = measure.scale(true);
        for (double min : new double[] {0, 0.3, 0.5, 0.9, 0.97, 0.99, 0.9985, 0.9995, 0.9999, 0.99995, 1}) {
            for (int max = 2; max < 12; max++) {
                Range axis = measure.around(min, 1, true);
                Ticks ticks = scale.ticks(axis, max);
                assertThat(DoubleStream.of(ticks.values()).mapToLong(
                        tick -> Math.round(500 * axis.fraction(scale.position(tick)))).toArray())
                        .as("pixels of the ticks from %s", min).doesNotHaveDuplicates().isNotEmpty();
                assertThat(DoubleStream.of(ticks.values()).mapToObj(tick -> measure.formatTick(tick,
                        ticks.step() > 0 ? ticks.step() : scale.resolution(tick)))).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void positionsAndValuesAreInverse() {
        for (AxisScale scale : AxisScale.values()) {
            assertThat(scale.value(scale.position(0.37))).isCloseTo(0.37, within(1e-12));
        }
        assertThat(AxisScale.LOG.position(-1)).isFinite();
        assertThat(AxisScale.ERROR.position(1)).isFinite();
    }

    @Test
    void timeTicksAreClockTimes() {
        assertThat(XKind.TIME.ticks(new Range(0, 100), 4).values()).containsExactly(0, 30, 60, 90);
        assertThat(XKind.TIME.formatTick(90, 30)).isEqualTo("1:30");
        assertThat(XKind.TIME.formatTick(3_725, 60)).isEqualTo("1:02:05");
        assertThat(XKind.TIME.formatTick(0.25, 0.05)).isEqualTo("0.25 s");
        assertThat(XKind.TIME.ticks(new Range(0, 1e7), 5).values()).hasSizeLessThan(8);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-7, 0.0031, 0.1, 0.25, 1, 7, 99, 1e6})
    void niceStepsAreNeverTooSmall(double min) {
        assertThat(Ticks.niceStep(min)).isBetween(min * (1 - 1e-9), min * 2.5);
    }

    @ParameterizedTest
    @CsvSource({"200, 1", "20, 2", "14, 5", "0.5, 100"})
    void crowdedEpochLinesAreThinnedOut(double pixelsPerEpoch, long interval) {
        assertThat(EpochPainter.every(pixelsPerEpoch)).isEqualTo(interval);
    }
}
