package org.digitlab.metrics.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

    @Test
    void aDigitThatDoesNotOccurHasNoScores() {
        ConfusionMatrix matrix = new ConfusionMatrix(4);
        assertThat(matrix.accuracy()).isZero();
        matrix.add(0, 0);
        matrix.add(1, 2);
        List<ClassScore> scores = matrix.perClass();
        assertThat(scores.get(0)).isEqualTo(new ClassScore(0, 1.0, 1.0, 1.0, 1));
        assertThat(scores.get(1)).isEqualTo(new ClassScore(1, null, 0.0, 0.0, 1));
        assertThat(scores.get(2)).isEqualTo(new ClassScore(2, 0.0, null, 0.0, 0));
        assertThat(scores.get(3)).isEqualTo(new ClassScore(3, null, null, null, 0));
    }

    @Test
    void scoresFollowTheirDefinitions() {
        ConfusionMatrix matrix = new ConfusionMatrix(10);
        matrix.add(4, 4);
        matrix.add(4, 4);
        matrix.add(4, 9);
        matrix.add(9, 4);
        ClassScore four = matrix.perClass().get(4);
        assertThat(four.precision()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(four.recall()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(four.f1()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(four.support()).isEqualTo(3);
        assertThat(matrix.accuracy()).isEqualTo(0.5);
        assertThat(matrix.rowShare(4, 9)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(matrix.columnShare(9, 4)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(matrix.columnShare(4, 9)).isEqualTo(1);
        assertThat(matrix.count(4, 9)).isEqualTo(1);
        assertThat(matrix.total()).isEqualTo(4);
    }

    @Test
    void returnedCountsAreACopy() {
        ConfusionMatrix matrix = new ConfusionMatrix(2);
        matrix.counts()[0][0] = 99;
        assertThat(matrix.count(0, 0)).isZero();
    }
}
