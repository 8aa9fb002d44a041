package org.digitlab.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

    @Test
    void anEmptyMatrixScoresZeroEverywhere() {
        ConfusionMatrix empty = new ConfusionMatrix(10);
        assertThat(empty.accuracy()).isZero();
        assertThat(empty.perClass()).hasSize(10).allSatisfy(score -> {
            assertThat(score.precision()).isZero();
            assertThat(score.recall()).isZero();
            assertThat(score.f1()).isZero();
        });
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
    void handedOutCountsAreACopy() {
        ConfusionMatrix matrix = new ConfusionMatrix(2);
        matrix.counts()[0][0] = 99;
        assertThat(matrix.count(0, 0)).isZero();
    }
}
