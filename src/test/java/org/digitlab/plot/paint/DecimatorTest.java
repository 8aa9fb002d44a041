package org.digitlab.plot.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.digitlab.metrics.MinMaxSeries;
import org.digitlab.plot.axis.AutoRangeTest;
import org.digitlab.plot.axis.AxisScale;
import org.digitlab.plot.axis.Range;
import org.junit.jupiter.api.Test;

class DecimatorTest {

    private final Recorder pen = new Recorder();

    @Test
    void anEmptyCurveDrawsNothing() {
        Decimator.trace(new MinMaxSeries(), frame(100, 10), pen);
        assertThat(pen.columns).isEmpty();
    }

    @Test
    void everyColumnKeepsItsExtremes() {
        MinMaxSeries curve = AutoRangeTest.curve(1_000_000, x -> x == 500_000 ? 1 : x == 750_001 ? 0 : 0.5);
        Decimator.trace(curve, frame(1_000_000, 300), pen);

        Set<Long> seen = new HashSet<>();
        pen.columns.forEach(column -> assertThat(seen.add((long) Math.floor(column[0]))).isTrue());
        assertThat(pen.columns).hasSizeLessThanOrEqualTo(301);
        assertThat(pen.columns).anyMatch(column -> Math.min(column[1], column[3]) == 0);
        assertThat(pen.columns).anyMatch(column -> Math.max(column[1], column[3]) == 100);
    }

    @Test
    void sparsePointsAreNotMoved() {
        Decimator.trace(AutoRangeTest.curve(3, x -> x / 10), frame(10, 1000), pen);
        assertThat(pen.columns).extracting(column -> column[0]).containsExactly(100.0, 200.0, 300.0);
        assertThat(pen.columns).allMatch(column -> column[1] == column[3]);
    }

    @Test
    void extremesComeInTheOrderOfTheCurve() {
        Decimator.trace(AutoRangeTest.curve(100, x -> 1 - x / 200), frame(100, 2), pen);
        assertThat(pen.columns).isNotEmpty().allMatch(column -> column[1] <= column[3]);
    }

    @Test
    void aGapEndsTheLine() {
        Decimator.trace(AutoRangeTest.curve(9, x -> x == 5 ? Double.NaN : 0.5), frame(10, 1000), pen);
        assertThat(pen.lifts).isEqualTo(2);
        assertThat(pen.columns).hasSize(8);
    }

    @Test
    void aZoomedLineReachesBothEdges() {
        for (Range zoom : List.of(new Range(4.5, 6.5), new Range(5.2, 5.8))) {
            pen.columns.clear();
            PlotFrame frame = new PlotFrame(0, 0, 1000, 100, 1, zoom, new Range(0, 1), AxisScale.LINEAR);
            Decimator.trace(AutoRangeTest.curve(9, x -> x / 10), frame, pen);
            assertThat(pen.columns.get(0)[0]).isNegative();
            assertThat(pen.columns.get(pen.columns.size() - 1)[2]).isGreaterThan(1000);
            assertThat(pen.columns).hasSize((int) Math.round(zoom.span()) + (zoom.span() > 1 ? 2 : 1));
        }
    }

    private static PlotFrame frame(double upperX, double width) {
        return new PlotFrame(0, 0, width, 100, 1, new Range(0, upperX), new Range(0, 1), AxisScale.LINEAR);
    }

    private static final class Recorder implements Decimator.Columns {

        private final List<double[]> columns = new ArrayList<>();
        private int lifts;

        @Override
        public void column(double fromX, double fromY, double toX, double toY) {
            columns.add(new double[] {fromX, fromY, toX, toY});
        }

        @Override
        public void lift() {
            lifts++;
        }
    }
}
