package org.digitlab.ui.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitlab.network.architecture.Family.CNN;
import static org.digitlab.network.architecture.Family.MLP;

import java.util.Arrays;
import java.util.Map;
import org.digitlab.inference.Prediction;
import org.digitlab.network.architecture.Family;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Prediction SURE_4 = Predictions.of(4, 0.97);
    private static final Prediction SURE_9 = Predictions.of(9, 0.9);
    private static final Prediction TORN_4_9 = Predictions.of(4, 0.5, 9, 0.45);
    private static final Prediction FAINT_7 = Predictions.of(7, 0.55, 1, 0.1);

    @Test
    void aBlankDrawingHasNoPrediction() {
        assertThat(text(true, Map.of(), null)).isEqualTo("Nothing drawn yet");
        assertThat(text(true, Map.of(MLP, SURE_4, CNN, SURE_4), null)).isEqualTo("Nothing drawn yet");
    }

    @Test
    void inkWithoutPredictionsIsBeingRead() {
        assertThat(text(false, Map.of(), null)).isEqualTo("Reading\u2026");
    }

    @Test
    void inkThatAllModelsRejectIsPerhapsNotADigit() {
        Prediction rejected = new Prediction(SURE_4.probabilities(), 0.98);
        assertThat(rejected.isRejected()).isTrue();
        assertThat(text(false, Map.of(MLP, rejected), null)).isEqualTo("Not a digit?");
        assertThat(text(false, Map.of(MLP, rejected, CNN, rejected), null)).isEqualTo("Not a digit?");
        assertThat(text(false, Map.of(MLP, rejected, CNN, SURE_4), null)).isEqualTo("CNN reads 4, MLP sees no digit");
        assertThat(text(false, Map.of(MLP, SURE_9, CNN, rejected), null)).isEqualTo("MLP reads 9, CNN sees no digit");
        assertThat(text(false, Map.of(MLP, TORN_4_9, CNN, rejected), null)).isEqualTo("Unsure: 4 or 9");
        assertThat(new Prediction(SURE_4.probabilities(), 0.97 - 1e-6).isRejected()).isFalse();
    }

    @Test
    void nanIsNeverSure() {
        float[] nan = new float[10];
        Arrays.fill(nan, Float.NaN);
        assertThat(Verdict.isSure(new Prediction(nan))).isFalse();
    }

    @Test
    void confidenceAtTheThresholdIsSure() {
        assertThat(Verdict.isSure(Predictions.of(3, 0.61, 5, 0.1))).isTrue();
        assertThat(Verdict.isSure(Predictions.of(3, 0.59, 5, 0.1))).isFalse();
    }

    @Test
    void aSmallLeadIsUnsureAtAnyConfidence() {
        assertThat(Verdict.isSure(Predictions.of(3, 0.62, 5, 0.38))).isFalse();
        assertThat(Verdict.isSure(Predictions.of(3, 0.63, 5, 0.37))).isTrue();
    }

    @Test
    void agreementNamesOneDigit() {
        assertThat(text(false, Map.of(MLP, SURE_4, CNN, SURE_4), null)).isEqualTo("Both read 4");
    }

    @Test
    void disagreementNamesBoth() {
        assertThat(text(false, Map.of(MLP, SURE_4, CNN, SURE_9), null)).isEqualTo("MLP reads 4, CNN reads 9");
    }

    @Test
    void twoUnsureModelsGiveTheTwoMostProbableDigits() {
        assertThat(text(false, Map.of(MLP, TORN_4_9, CNN, TORN_4_9), null)).isEqualTo("Unsure: 4 or 9");
        assertThat(text(false, Map.of(MLP, TORN_4_9, CNN, FAINT_7), null)).isEqualTo("Unsure: 7 or 4");
    }

    @Test
    void theDigitOfTheSureModelIsNamedWithTheUnsureModel() {
        assertThat(text(false, Map.of(MLP, TORN_4_9, CNN, SURE_4), null)).isEqualTo("Both read 4, MLP is unsure");
        assertThat(text(false, Map.of(MLP, SURE_9, CNN, TORN_4_9), null)).isEqualTo("MLP reads 9, CNN is unsure");
    }

    @Test
    void oneModelAloneIsNamed() {
        assertThat(text(false, Map.of(CNN, SURE_4), null)).isEqualTo("CNN reads 4");
        assertThat(text(false, Map.of(MLP, SURE_9), null)).isEqualTo("MLP reads 9");
        assertThat(text(false, Map.of(MLP, TORN_4_9), null)).isEqualTo("Unsure: 4 or 9");
    }

    @Test
    void aKnownLabelIsAdded() {
        assertThat(text(false, Map.of(CNN, SURE_4), 7)).isEqualTo("CNN reads 4 \u00b7\u00a0true label 7");
    }

    private static String text(boolean blank, Map<Family, Prediction> predictions, Integer label) {
        return new VerdictText(new Words()).of(Verdict.of(blank, predictions), label);
    }
}
