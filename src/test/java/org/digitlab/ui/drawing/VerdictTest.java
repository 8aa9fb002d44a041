package org.digitlab.ui.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitlab.network.architecture.Family.CNN;
import static org.digitlab.network.architecture.Family.MLP;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.digitlab.inference.Prediction;
import org.digitlab.network.architecture.Family;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictTest {

    private static final Prediction SURE_4 = Predictions.of(4, 0.97);
    private static final Prediction SURE_9 = Predictions.of(9, 0.9);
    private static final Prediction TORN_4_9 = Predictions.of(4, 0.5, 9, 0.45);
    private static final Prediction FAINT_7 = Predictions.of(7, 0.55, 1, 0.1);
    private static final Prediction REJECTED = new Prediction(SURE_4.probabilities(), 0.98);

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
    void aPredictionIsRejectedIfItsConfidenceIsBelowTheThreshold() {
        assertThat(REJECTED.isRejected()).isTrue();
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

    static Stream<Arguments> verdicts() {
        return Stream.of(
                arguments(SURE_4, SURE_4, "Both read 4"),
                arguments(SURE_4, SURE_9, "MLP reads 4, CNN reads 9"),
                arguments(TORN_4_9, TORN_4_9, "Unsure: 4 or 9"),
                arguments(TORN_4_9, FAINT_7, "Unsure: 7 or 4"),
                arguments(TORN_4_9, SURE_4, "Both read 4, MLP is unsure"),
                arguments(SURE_9, TORN_4_9, "MLP reads 9, CNN is unsure"),
                arguments(null, SURE_4, "CNN reads 4"),
                arguments(SURE_9, null, "MLP reads 9"),
                arguments(TORN_4_9, null, "Unsure: 4 or 9"),
                arguments(REJECTED, null, "Not a digit?"),
                arguments(REJECTED, REJECTED, "Not a digit?"),
                arguments(REJECTED, SURE_4, "CNN reads 4, MLP sees no digit"),
                arguments(SURE_9, REJECTED, "MLP reads 9, CNN sees no digit"),
                arguments(TORN_4_9, REJECTED, "Unsure: 4 or 9"));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void theVerdictNamesTheDigitsAndWhoIsUnsure(Prediction mlp, Prediction cnn, String expected) {
        Map<Family, Prediction> predictions = new EnumMap<>(Family.class);
        predictions.put(MLP, mlp);
        predictions.put(CNN, cnn);
        predictions.values().removeIf(Objects::isNull);
        assertThat(text(false, predictions, null)).isEqualTo(expected);
    }

    @Test
    void aKnownLabelIsAdded() {
        assertThat(text(false, Map.of(CNN, SURE_4), 7)).isEqualTo("CNN reads 4 \u00b7\u00a0true label 7");
    }

    private static String text(boolean blank, Map<Family, Prediction> predictions, Integer label) {
        return new VerdictText(new Words()).of(Verdict.of(blank, predictions), label);
    }
}
