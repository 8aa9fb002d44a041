package org.digitlab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.digitlab.data.LabeledImages;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.ModelFile;
import org.junit.jupiter.api.Test;

class RejectionTest {

    @Test
    void theThresholdAcceptsTheGivenFractionAndNoMore() {
        float[] confidences = new float[200];
        for (int i = 0; i < 200; i++) {
            confidences[(i * 77) % 200] = (i + 1) / 200f;
        }
        assertThat(Rejection.threshold(confidences, 0.99)).isEqualTo(3 / 200f);
        assertThat(Rejection.threshold(confidences, 0.5)).isEqualTo(101 / 200f);
        assertThat(Rejection.threshold(confidences, 1)).isEqualTo(1 / 200f);
        assertThat(Rejection.threshold(confidences, 1e-17)).isEqualTo(1);
    }

    @Test
    void equalConfidencesAreAllAccepted() {
        assertThat(Rejection.threshold(new float[] {0.7f, 0.7f, 0.7f, 0.9f}, 0.6)).isEqualTo(0.7f);
        assertThat(Rejection.threshold(new float[] {0.7f}, 0.99)).isEqualTo(0.7f);
    }

    @Test
    void aModelAcceptsTheGivenFractionOfItsCalibrationImages() throws IOException {
        try (DigitModel model = ModelFile.shipped(Family.MLP)) {
            model.computeWith(EngineKind.BUILTIN);
            LabeledImages digits = Rejection.drawings();
            double threshold = Rejection.threshold(model, digits.first(0), 0.9, () -> false);
            assertThat(Rejection.accepted(model, digits, threshold)).isBetween(0.9, 0.905);
            assertThat(Rejection.accepted(model, digits, 0)).isEqualTo(1);
            assertThat(Rejection.accepted(model, digits, 1.1)).isEqualTo(0);
        }
    }
}
