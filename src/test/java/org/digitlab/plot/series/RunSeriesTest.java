package org.digitlab.plot.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MinMaxSeries;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.metrics.ValidationPoint.Scope;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.axis.XKind;
import org.junit.jupiter.api.Test;

class RunSeriesTest {

    private final RunSeries run = new RunSeries();

    @Test
    void everyMeasureHasACurve() {
        run.iteration(new IterationPoint(1, 1, 2.3, 0.1, 1e-3, 0.5, 8_000));
        double[] values = {2.3, 0.1, 1e-3, 8_000};
        for (Measure measure : Measure.values()) {
            assertThat(run.points(measure, SeriesRole.TRAINING).last(0)).isEqualTo(values[measure.ordinal()]);
        }
        assertThat(run.points(Measure.LEARNING_RATE, SeriesRole.VALIDATION).isEmpty()).isTrue();
    }

    @Test
    void aPartOfTheValidationImagesIsShownOnlyUntilAllOfThemWereMeasured() {
        for (int iteration : new int[] {43, 430, 473, 860}) {
            run.validation(new ValidationPoint(iteration, (iteration - 1) / 430 + 1, 0.1, 0.9,
                    iteration % 430 == 0 ? Scope.EPOCH : Scope.PROBE));
        }
        MinMaxSeries points = run.points(Measure.ACCURACY, SeriesRole.VALIDATION);
        assertThat(points.size()).isEqualTo(3);
        assertThat(points.lastX(2)).isEqualTo(860);
        assertThat(run.clock().epochLength()).isEqualTo(430);
    }

    @Test
    void iterationsBecomeEpochsAndSeconds() {
        run.progress(new Progress(0, 4_300, 1, 10, 0, Duration.ZERO, Duration.ZERO));
        for (int i = 1; i <= 100_000; i++) {
            run.iteration(new IterationPoint(i, 1, 1, 0, 0, i < 50_000 ? i / 100.0 : 500 + (i - 50_000) / 50.0, 0));
        }
        RunClock clock = run.clock();
        assertThat(clock.at(XKind.ITERATION, 215)).isEqualTo(215);
        assertThat(clock.at(XKind.EPOCH, 215)).isEqualTo(0.5);
        assertThat(clock.at(XKind.TIME, 0)).isZero();
        assertThat(clock.at(XKind.TIME, 25_000)).isCloseTo(250, within(0.2));
        assertThat(clock.at(XKind.TIME, 75_000)).isCloseTo(1_000, within(0.2));
        assertThat(clock.at(XKind.TIME, 999_999)).isCloseTo(1_500, within(0.2));
    }

    @Test
    void withoutTimesTheXAxisIsIterations() {
        run.iteration(new IterationPoint(7, 1, 1, 0, 0));
        assertThat(run.clock().at(XKind.TIME, 7)).isEqualTo(7);
        assertThat(run.clock().at(XKind.EPOCH, 7)).isEqualTo(7);
        assertThat(run.clock().epochSpan(XKind.TIME)).isZero();
    }

    @Test
    void timesThatGoBackwardsAreIgnored() {
        run.iteration(new IterationPoint(1, 1, 1, 0, 0, 5, 0));
        run.iteration(new IterationPoint(2, 1, 1, 0, 0, 3, 0));
        run.iteration(new IterationPoint(3, 1, 1, 0, 0, 6, 0));
        assertThat(run.clock().at(XKind.TIME, 2)).isCloseTo(5.5, within(1e-9));
    }

    @Test
    void curvesAreComputedAgainOnlyAfterAChange() {
        for (int i = 1; i <= 50; i++) {
            run.iteration(new IterationPoint(i, 1, Math.sin(i), 0, 0, i, 0));
        }
        CurveSource source = new CurveSource(run, Measure.LOSS, SeriesRole.TRAINING);
        Curve first = source.curve("a", "A", Palette.MLP, XKind.TIME, 0.9);
        assertThat(source.curve("a", "A", Palette.MLP, XKind.TIME, 0.9).line()).isSameAs(first.line());
        assertThat(source.curve("a", "A", Palette.MLP, XKind.TIME, 0.5).line()).isNotSameAs(first.line());
        run.iteration(new IterationPoint(51, 1, 0, 0, 0, 51, 0));
        assertThat(source.curve("a", "A", Palette.MLP, XKind.TIME, 0.9).points().size()).isEqualTo(51);
        assertThat(first.frozen().points().size()).isEqualTo(50);
    }

    @Test
    void validationAndTheLearningRateAreNeverSmoothed() {
        for (int i = 1; i <= 5; i++) {
            run.iteration(new IterationPoint(i, 1, i, 0, i % 2));
            run.validation(new ValidationPoint(i, 1, i, 0, Scope.PROBE));
        }
        assertThat(curve(Measure.LOSS, SeriesRole.VALIDATION).isSmoothed()).isFalse();
        assertThat(curve(Measure.LEARNING_RATE, SeriesRole.TRAINING).isSmoothed()).isFalse();
        assertThat(curve(Measure.LOSS, SeriesRole.TRAINING).isSmoothed()).isTrue();
    }

    private Curve curve(Measure measure, SeriesRole role) {
        return new CurveSource(run, measure, role).curve("a", "A", Palette.MLP, XKind.ITERATION, 0.9);
    }
}
