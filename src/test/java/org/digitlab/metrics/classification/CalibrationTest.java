package org.digitlab.metrics.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.digitlab.metrics.Guesses;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void theExpectedErrorIsTheWeightedDifferenceOfConfidenceAndAccuracy() {
        // Confidence 0.9 and 1 of 2 correct; confidence 0.5 and 2 of 2 correct.
        Outcomes outcomes = new Outcomes(new byte[] {1, 2, 3, 4}, new byte[] {1, 7, 3, 4},
                new float[] {0.9f, 0.9f, 0.5f, 0.5f}, new float[] {0.9f, 0.1f, 0.5f, 0.5f});
        Calibration calibration = Calibration.of(outcomes);
        assertThat(calibration.expectedError()).isCloseTo((2 * 0.4 + 2 * 0.5) / 4, within(1e-6));
        Calibration.Bin sure = calibration.bins().get(13);
        assertThat(sure.count()).isEqualTo(2);
        assertThat(sure.accuracy()).isEqualTo(0.5);
        assertThat(sure.gap()).isCloseTo(0.4, within(1e-6));
        assertThat(calibration.bins().get(7).gap()).isCloseTo(-0.5, within(1e-6));
    }

    @Test
    void aCalibratedClassifierHasNoError() {
        assertThat(Calibration.of(Guesses.of("1122", "1133", 0.5)).expectedError()).isCloseTo(0, within(1e-6));
    }

    @Test
    void edgesBelongToTheLowerBinAndEveryImageIsCounted() {
        Outcomes edges = new Outcomes(new byte[] {1, 1, 1}, new byte[] {1, 1, 1}, new float[] {0, 0.2f, 1},
                new float[] {0, 0.2f, 1});
        Calibration calibration = Calibration.of(edges);
        assertThat(calibration.bins()).hasSize(Calibration.BINS);
        assertThat(calibration.bins().stream().mapToInt(Calibration.Bin::count).sum()).isEqualTo(3);
        assertThat(calibration.bins().get(0).count()).isEqualTo(1);
        assertThat(calibration.bins().get(14).count()).isEqualTo(1);
        assertThat(calibration.bins().get(14).from()).isCloseTo(14 / 15.0, within(1e-12));
        assertThat(calibration.bins().get(14).to()).isEqualTo(1);
    }

    @Test
    void anEmptyBinHasNoAccuracyAndNoGap() {
        Calibration.Bin empty = Calibration.of(Guesses.of("1", "1", 1)).bins().get(0);
        assertThat(empty.accuracy()).isNaN();
        assertThat(empty.gap()).isZero();
    }
}
