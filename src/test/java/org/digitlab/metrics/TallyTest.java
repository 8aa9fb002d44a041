package org.digitlab.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void equalLogitsHaveALossOfTheLogarithmOfTheClasses() {
        Tally tally = new Tally();
        tally.addLogits(new float[10], 0, 10, 3);
        assertThat(tally.loss()).isCloseTo(Math.log(10), within(1e-12));
        assertThat(tally.accuracy()).isZero();
    }

    @Test
    void hugeLogitsDoNotOverflow() {
        Tally tally = new Tally();
        tally.addLogits(new float[] {1000, -1000}, 0, 2, 1);
        assertThat(tally.loss()).isCloseTo(2000, within(1e-9));
    }

    @Test
    void nanLogitsMakeTheLossNan() {
        Tally tally = new Tally();
        tally.addLogits(new float[] {Float.NaN, 1}, 0, 2, 1);
        assertThat(tally.loss()).isNaN();
    }

    @Test
    void aProbabilityOfZeroHasAFiniteLoss() {
        Tally tally = new Tally();
        tally.addProbabilities(new float[] {9, 1, 0}, 1, 2, 1);
        assertThat(tally.loss()).isFinite().isGreaterThan(20);
    }

    @Test
    void logitsAndProbabilitiesGiveTheSameLoss() {
        float[] logits = {0.5f, -1, 2};
        double sum = Math.exp(0.5) + Math.exp(-1) + Math.exp(2);
        float[] probabilities = {(float) (Math.exp(0.5) / sum), (float) (Math.exp(-1) / sum),
            (float) (Math.exp(2) / sum)};
        Tally byLogits = new Tally();
        Tally byProbabilities = new Tally();
        for (int actual = 0; actual < 3; actual++) {
            byLogits.addLogits(logits, 0, 3, actual);
            byProbabilities.addProbabilities(probabilities, 0, 3, actual);
        }
        assertThat(byLogits.loss()).isCloseTo(byProbabilities.loss(), within(1e-6));
        assertThat(byLogits.accuracy()).isEqualTo(byProbabilities.accuracy()).isCloseTo(1.0 / 3, within(1e-12));
    }
}
