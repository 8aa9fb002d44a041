package org.digitlab.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinMaxSeriesTest {

    private final MinMaxSeries series = new MinMaxSeries();

    @Test
    void anEmptySeriesHasNothing() {
        assertThat(series.isEmpty()).isTrue();
        assertThat(series.indexEndingBy(5)).isEqualTo(-1);
        assertThat(series.indexEndingFrom(5)).isZero();
        assertThat(series.between(-1e9, 1e9)).isEmpty();
    }

    @Test
    void xMayNotDecrease() {
        series.append(1, 0);
        series.append(1, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> series.append(0.5, 0)).withMessageContaining("0.5");
        assertThatIllegalArgumentException().isThrownBy(() -> series.append(Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> series.append(Double.POSITIVE_INFINITY, 0));
        assertThat(series.size()).isEqualTo(2);
    }

    @Test
    void valuesThatAreNotFiniteAreGaps() {
        series.append(1, 3);
        series.append(2, Double.NaN);
        series.append(3, Double.POSITIVE_INFINITY);
        series.append(4, 5);

        assertThat(series.isGap(1)).isTrue();
        assertThat(series.isGap(2)).isTrue();
        assertThat(series.between(1.5, 3.5)).isEmpty();
        assertThat(series.between(0, 9)).contains(new Span(3, 5, 3, 5));
    }

    @Test
    void aWideGapRemainsAfterMergingAndANarrowOneDisappears() {
        for (int i = 0; i < 3 * MinMaxSeries.CAPACITY; i++) {
            boolean wide = i >= 1000 && i < 2000;
            series.append(i, wide || i == 5001 ? Double.NaN : i);
        }
        assertThat(series.between(1010, 1990)).isEmpty();
        assertThat(series.isGap(series.indexEndingFrom(5001))).isFalse();
    }

    @Test
    void bucketsAreFoundByTheirEnd() {
        for (double x : new double[] {1, 3, 3, 7}) {
            series.append(x, x);
        }
        assertThat(series.indexEndingBy(0.9)).isEqualTo(-1);
        assertThat(series.indexEndingBy(3)).isEqualTo(2);
        assertThat(series.indexEndingFrom(3)).isEqualTo(1);
        assertThat(series.indexEndingFrom(7.1)).isEqualTo(4);
    }

    @Test
    void aSingleSpikeAmongAMillionPointsIsKept() {
        for (int i = 0; i < 1_000_000; i++) {
            series.append(i, i == 654_321 ? 99 : i == 654_322 ? -99 : 0.5);
        }
        Span around = series.between(654_321, 654_322).orElseThrow();
        assertThat(around.max()).isEqualTo(99);
        assertThat(around.min()).isEqualTo(-99);
        assertThat(series.size()).isLessThanOrEqualTo(MinMaxSeries.CAPACITY);
        assertThat(series.pointsPerBucket()).isEqualTo(128);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8_191, 8_192, 8_193, 8_194, 16_385, 100_001})
    void bucketsSummariseTheirPoints(int count) {
        double[] x = new double[count];
        double[] y = new double[count];
        Random random = new Random(count);
        for (int i = 0; i < count; i++) {
            x[i] = (i == 0 ? 0 : x[i - 1]) + random.nextInt(3);
            y[i] = random.nextInt(5) == 0 ? Double.NaN : random.nextGaussian();
            series.append(x[i], y[i]);
        }
        int each = series.pointsPerBucket();
        assertThat(series.size()).isEqualTo((count + each - 1) / each);
        for (int bucket = 0; bucket < series.size(); bucket++) {
            int from = bucket * each;
            int to = Math.min(count, from + each);
            assertThat(series.firstX(bucket)).isEqualTo(x[from]);
            assertThat(series.lastX(bucket)).isEqualTo(x[to - 1]);
            requireSame(bucket, Arrays.stream(y, from, to).filter(Double::isFinite).toArray());
        }
    }

    @Test
    void clearRemovesAllPoints() {
        for (int i = 0; i < 20_000; i++) {
            series.append(i, i);
        }
        series.clear();
        series.append(-5, 1);
        assertThat(series.size()).isOne();
        assertThat(series.pointsPerBucket()).isOne();
        assertThat(series.between(-9, 1e9)).contains(new Span(1, 1, 1, 1));
    }

    @Test
    void aCopyIsIndependent() {
        series.append(1, 5);
        MinMaxSeries copy = series.copy();
        MinMaxSeries moved = series.mapX(x -> 10 * x);
        MinMaxSeries valued = series.withValues(bucket -> Double.NaN);
        series.append(2, 6);
        assertThat(copy.size()).isOne();
        assertThat(moved.lastX(0)).isEqualTo(10);
        assertThat(valued.isGap(0)).isTrue();
        assertThat(series.last(0)).isEqualTo(5);
        assertThat(series.version()).isGreaterThan(copy.version());
    }

    private void requireSame(int bucket, double[] finite) {
        assertThat(series.isGap(bucket)).isEqualTo(finite.length == 0);
        if (finite.length > 0) {
            assertThat(series.first(bucket)).isEqualTo(finite[0]);
            assertThat(series.last(bucket)).isEqualTo(finite[finite.length - 1]);
            assertThat(series.min(bucket)).isEqualTo(Arrays.stream(finite).min().orElseThrow());
            assertThat(series.max(bucket)).isEqualTo(Arrays.stream(finite).max().orElseThrow());
            assertThat(series.mean(bucket)).isCloseTo(Arrays.stream(finite).average().orElseThrow(), within(1e-9));
            assertThat(series.count(bucket)).isEqualTo(finite.length);
        }
    }
}
