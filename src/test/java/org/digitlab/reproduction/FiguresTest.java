package org.digitlab.reproduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final ReportedAccuracy REPORTED = new ReportedAccuracy(0.98, Double.NaN);

    @Test
    void figuresOfSeveralSeedsAreMeanDeviationAndMeanTime() {
        Figures figures = Figures.of(3, List.of(measured(10, 0.97), measured(20, 0.99)), REPORTED);
        assertThat(figures.planned()).isEqualTo(3);
        assertThat(figures.complete()).isEqualTo(2);
        assertThat(figures.mean()).isCloseTo(0.98, within(1e-12));
        assertThat(figures.deviation()).isCloseTo(Math.sqrt(2) / 100, within(1e-12));
        assertThat(figures.seconds()).isEqualTo(15);
        assertThat(figures.below()).isFalse();
    }

    @Test
    void theFoldsOfACrossValidationCountAsOneTraining() {
        Figures figures = Figures.of(1, List.of(measured(50, 0.96, 0.97, 0.98)), REPORTED);
        assertThat(figures.complete()).isEqualTo(1);
        assertThat(figures.deviation()).isCloseTo(0.01, within(1e-12));
        assertThat(figures.seconds()).isEqualTo(50);
    }

    @Test
    void aMeanIsBelowIfItMissesTheReportedAccuracyByMoreThanTheDeviation() {
        assertThat(below(0.969, 0.971)).isTrue();
        assertThat(below(0.96, 0.999)).isFalse();
        assertThat(below(0.985, 0.986)).isFalse();
    }

    @Test
    void aSingleTrainingHasNoDeviationAndIsNeverBelow() {
        assertThat(below(0.5)).isFalse();
    }

    @Test
    void withoutACompleteTrainingNothingIsBelow() {
        Figures figures = Figures.of(2, List.of(), REPORTED);
        assertThat(figures.mean()).isNaN();
        assertThat(figures.below()).isFalse();
    }

    private static boolean below(double... accuracies) {
        return Figures.of(accuracies.length, Arrays.stream(accuracies).mapToObj(one -> measured(1, one)).toList(),
                REPORTED).below();
    }

    private static TrialResult measured(double seconds, Double... accuracies) {
        return new TrialResult(null, List.of(accuracies), seconds, Path.of("run"), false);
    }
}
