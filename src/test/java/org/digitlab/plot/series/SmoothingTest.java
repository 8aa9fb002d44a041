package org.digitlab.plot.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.digitlab.metrics.MinMaxSeries;
import org.digitlab.plot.axis.AutoRangeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmoothingTest {

    @Test
    void offReturnsTheCurveItself() {
        MinMaxSeries curve = AutoRangeTest.curve(100, Math::sin);
        assertThat(Smoothing.smooth(curve, Smoothing.OFF)).isSameAs(curve);
    }

    @Test
    void theFirstValueIsTheFirstAverage() {
        assertThat(smoothed(100, x -> x == 1 ? 2.3 : 0).last(0)).isEqualTo(2.3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 0.9, Smoothing.MAX})
    void aConstantStaysConstant(double strength) {
        MinMaxSeries smooth = Smoothing.smooth(AutoRangeTest.curve(500, x -> 0.7), strength);
        assertThat(smooth.between(0, 500).orElseThrow().min()).isCloseTo(0.7, within(1e-12));
        assertThat(smooth.between(0, 500).orElseThrow().max()).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void theAverageIsAWeightedMeanOfThePast() {
        double[] y = {3, 1, 4, 1, 5, 9};
        MinMaxSeries curve = new MinMaxSeries();
        // From the second point on, the average covers the whole horizon.
        double[] x = {0, 80, 81, 83, 90, 100};
        for (int i = 0; i < x.length; i++) {
            curve.append(x[i], y[i]);
        }
        MinMaxSeries smooth = Smoothing.smooth(curve, 0.95);
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            double weight = 0;
            for (int j = 0; j <= i; j++) {
                double kept = Math.pow(Math.sqrt(0.95), (x[i] - x[j]) / 100 * 1_000);
                sum += kept * y[j];
                weight += kept;
            }
            assertThat(smooth.last(i)).isCloseTo(sum / weight, within(1e-12));
        }
    }

    @Test
    void gapsStayGapsAndDoNotChangeTheAverage() {
        MinMaxSeries smooth = smoothed(10, x -> x == 5 ? Double.NaN : 2);
        assertThat(smooth.isGap(4)).isTrue();
        assertThat(smooth.last(5)).isCloseTo(2, within(1e-12));
    }

    @Test
    void theFirstSteepFallStaysVisible() {
        MinMaxSeries fall = AutoRangeTest.curve(4_000, x -> 0.3 + 2 * Math.exp(-x / 40));
        MinMaxSeries smooth = Smoothing.smooth(fall, Smoothing.DEFAULT);
        assertThat(smooth.last(100)).isLessThan(fall.last(100) + 0.25);
    }

    @Test
    void strongerSmoothingIsSmoother() {
        Random random = new Random(7);
        MinMaxSeries noise = AutoRangeTest.curve(2_000, x -> random.nextGaussian());
        assertThat(roughness(Smoothing.smooth(noise, 0.9))).isLessThan(roughness(Smoothing.smooth(noise, 0.5)) / 2);
    }

    @Test
    void aStrengthLooksTheSameForEveryLengthAndXAxis() {
        DoubleUnaryOperator step = share -> share < 0.5 ? 0 : 1;
        MinMaxSeries fine = Smoothing.smooth(AutoRangeTest.curve(8_000, x -> step.applyAsDouble(x / 8_000)), 0.9);
        MinMaxSeries seconds = Smoothing.smooth(
                AutoRangeTest.curve(8_000, x -> step.applyAsDouble(x / 8_000)).mapX(x -> x / 430), 0.9);
        MinMaxSeries million = Smoothing.smooth(AutoRangeTest.curve(1_000_000, x -> step.applyAsDouble(x / 1e6)), 0.9);
        double after = fine.last(fine.indexEndingBy(4_080));
        assertThat(after).isBetween(0.3, 0.6);
        assertThat(seconds.last(seconds.indexEndingBy(4_080 / 430.0))).isCloseTo(after, within(0.01));
        assertThat(million.last(million.indexEndingBy(510_000))).isCloseTo(after, within(0.03));
    }

    private static MinMaxSeries smoothed(int points, DoubleUnaryOperator y) {
        return Smoothing.smooth(AutoRangeTest.curve(points, y), 0.75);
    }

    private static double roughness(MinMaxSeries curve) {
        double sum = 0;
        for (int i = 1; i < curve.size(); i++) {
            sum += Math.abs(curve.last(i) - curve.last(i - 1));
        }
        return sum;
    }
}
