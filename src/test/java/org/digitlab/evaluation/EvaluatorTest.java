package org.digitlab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.digitlab.data.LabeledImages;
import org.digitlab.network.DigitModel;
import org.digitlab.network.Family;
import org.digitlab.network.NetworkSummary;
import org.digitlab.network.Variant;
import org.digitlab.network.WeightSnapshot;
import org.digitlab.network.Zoo;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

    private static final Variant VARIANT = Zoo.find(Family.MLP, "000");

    /** More than one batch, with a rest. */
    private final LabeledImages images = images(1203);

    @Test
    void aModelThatAlwaysSaysSevenIsRightOnSevensAlone() {
        float[] weights = new float[NetworkSummary.of(VARIANT).parameters()];
        weights[weights.length - 3] = 2;
        Evaluation evaluation = Evaluator.evaluate(model(weights), images);
        assertThat(evaluation.images()).isEqualTo(1203);
        assertThat(evaluation.accuracy()).isCloseTo(120 / 1203.0, within(1e-9));
        assertThat(evaluation.confusion().count(3, 7)).isEqualTo(120);
        double probability = Math.exp(2) / (Math.exp(2) + 9);
        double loss = -(120 * Math.log(probability) + 1083 * Math.log((1 - probability) / 9)) / 1203;
        assertThat(evaluation.loss()).isCloseTo(loss, within(1e-5));
    }

    @Test
    void progressEndsAtOneAndCancelTakesEffectAtOnce() {
        DigitModel model = model(new float[NetworkSummary.of(VARIANT).parameters()]);
        List<Double> parts = new ArrayList<>();
        Evaluator.evaluate(model, images, parts::add, () -> false);
        assertThat(parts).isSorted().hasSize(3).endsWith(1.0);
        parts.clear();
        assertThatThrownBy(() -> Evaluator.evaluate(model, images, parts::add, () -> true))
                .isInstanceOf(CancellationException.class);
        assertThat(parts).isEmpty();
    }

    private static DigitModel model(float[] weights) {
        return DigitModel.of(VARIANT, new WeightSnapshot(weights, 0), null);
    }

    private static LabeledImages images(int count) {
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 10);
        }
        return new LabeledImages(new byte[count * LabeledImages.PIXELS], labels);
    }
}
