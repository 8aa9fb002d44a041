package org.digitlab.metrics.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.digitlab.metrics.Guesses;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    @Test
    void accuracyLossAndConfusionMatchThePredictions() {
        Outcomes outcomes = Guesses.of("11239", "11734", 0.64);
        assertThat(outcomes.size()).isEqualTo(5);
        assertThat(outcomes.hits()).isEqualTo(3);
        assertThat(outcomes.accuracy()).isEqualTo(0.6);
        assertThat(outcomes.loss()).isCloseTo(-(3 * Math.log(0.64) + 2 * Math.log(0.04)) / 5, within(1e-6));
        assertThat(outcomes.confusion().count(9, 4)).isEqualTo(1);
        assertThat(outcomes.confusion().count(2, 7)).isEqualTo(1);
        assertThat(outcomes.confusion().count(1, 1)).isEqualTo(2);
    }

    @Test
    void theMostConfidentMistakesComeFirst() {
        Outcomes outcomes = new Outcomes(new byte[] {1, 2, 3}, new byte[] {7, 2, 8}, new float[] {0.5f, 0.9f, 0.75f},
                new float[] {0.25f, 0.9f, 0.125f});
        assertThat(outcomes.mistakes()).containsExactly(new Outcome(2, 3, 8, 0.75, 0.125),
                new Outcome(0, 1, 7, 0.5, 0.25));
    }

    @Test
    void certainErrorsHaveAFiniteLoss() {
        Outcomes certain = new Outcomes(new byte[] {1}, new byte[] {7}, new float[] {1}, new float[] {0});
        assertThat(certain.loss()).isFinite().isGreaterThan(20);
    }

    @Test
    void noImagesHaveNoAccuracy() {
        Outcomes none = Guesses.of("", "", 1);
        assertThat(none.accuracy()).isNaN();
        assertThat(none.loss()).isNaN();
        assertThat(none.mistakes()).isEmpty();
        assertThat(Calibration.of(none).expectedError()).isZero();
    }

    @Test
    void invalidValuesAreRefusedWithTheImage() {
        byte[] one = {1};
        assertThatThrownBy(() -> new Outcomes(one, new byte[] {10}, new float[] {1}, new float[] {1}))
                .hasMessage("Image 0: expected digits from 0 to 9, found 10");
        assertThatThrownBy(() -> new Outcomes(one, one, new float[] {Float.NaN}, new float[] {1}))
                .hasMessageContaining("Image 0: expected probabilities from 0 to 1, found NaN");
        assertThatThrownBy(() -> new Outcomes(one, one, new float[2], new float[1]))
                .hasMessageContaining("for 1 images, found 1, 2 and 1");
    }
}
