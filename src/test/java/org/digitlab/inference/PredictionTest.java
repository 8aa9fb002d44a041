package org.digitlab.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PredictionTest {

    @Test
    void bestAndSecondBestMayBeTheFirstAndLastDigit() {
        assertThat(prediction(0, 0.6f, 9, 0.4f).digit()).isZero();
        assertThat(prediction(0, 0.6f, 9, 0.4f).runnerUp()).isEqualTo(9);
        assertThat(prediction(9, 0.6f, 0, 0.4f).runnerUp()).isZero();
        assertThat(prediction(4, 0.3f, 9, 0.7f).confidence()).isEqualTo(0.7f);
    }

    @Test
    void theSmallerDigitWinsATie() {
        assertThat(prediction(4, 0.5f, 9, 0.5f).digit()).isEqualTo(4);
        assertThat(prediction(4, 0.5f, 9, 0.5f).runnerUp()).isEqualTo(9);
    }

    private static Prediction prediction(int one, float oneValue, int other, float otherValue) {
        float[] probabilities = new float[10];
        probabilities[one] = oneValue;
        probabilities[other] = otherValue;
        return new Prediction(probabilities);
    }
}
