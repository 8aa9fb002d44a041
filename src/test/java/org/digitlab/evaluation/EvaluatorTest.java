package org.digitlab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.metrics.classification.Latency;
import org.digitlab.metrics.classification.Outcomes;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.model.DigitModel;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

    private static final Variant VARIANT = Zoo.find(Family.MLP, "000");

    /** More than one batch, the last one incomplete. */
    private final LabeledImages images = images(1203);

    @Test
    void aModelThatAlwaysPredictsSevenIsCorrectForSevensOnly() {
        float[] weights = new float[NetworkSummary.of(VARIANT).parameters()];
        weights[weights.length - 3] = 2;
        Outcomes outcomes = Evaluator.evaluate(model(weights), images);
        assertThat(outcomes.size()).isEqualTo(1203);
        assertThat(outcomes.accuracy()).isCloseTo(120 / 1203.0, within(1e-9));
        assertThat(outcomes.confusion().count(3, 7)).isEqualTo(120);
        double probability = Math.exp(2) / (Math.exp(2) + 9);
        double loss = -(120 * Math.log(probability) + 1083 * Math.log((1 - probability) / 9)) / 1203;
        assertThat(outcomes.loss()).isCloseTo(loss, within(1e-5));
        assertThat(outcomes.get(3).confidence()).isCloseTo(probability, within(1e-6));
        assertThat(outcomes.get(3).truthProbability()).isCloseTo((1 - probability) / 9, within(1e-6));
    }

    /** The packages of both constants do not depend on each other. */
    @Test
    void imagesAndOutcomesHaveTheSameNumberOfClasses() {
        assertThat(Outcomes.CLASSES).isEqualTo(LabeledImages.CLASSES);
    }

    @Test
    void aReportContainsTheDataHashAndTheLatency() {
        DigitData data = new DigitData("name", images, images, "abc");
        List<Double> parts = new ArrayList<>();
        EvaluationReport report = Evaluator.test(model(new float[NetworkSummary.of(VARIANT).parameters()]), data, parts::add,
                () -> false);
        assertThat(report.dataSha256()).isEqualTo("abc");
        assertThat(report.images()).isEqualTo(1203);
        assertThat(report.latency().millisP50()).isPositive().isLessThanOrEqualTo(report.latency().millisP99());
        assertThat(report.latency().calls()).isPositive();
        assertThat(parts).isSorted().endsWith(1.0);
    }

    @Test
    void theLatencyMeasurementCanBeCancelled() {
        DigitModel model = model(new float[NetworkSummary.of(VARIANT).parameters()]);
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> Evaluator.test(model, new DigitData("name", images, images, "abc"), part -> { },
                () -> asked.incrementAndGet() > 10)).isInstanceOf(CancellationException.class);
        assertThat(asked).hasValue(11);
    }

    @Test
    void aSlowModelIsWarmedUpForTwoSecondsAndMeasuredOnce() {
        AtomicLong clock = new AtomicLong();
        AtomicInteger asked = new AtomicInteger();
        Latency latency = LatencyMeter.measure(model(new float[NetworkSummary.of(VARIANT).parameters()]), images, 2000,
                () -> asked.incrementAndGet() < 0, () -> clock.getAndAdd(100_000_000));
        assertThat(latency.calls()).isEqualTo(1);
        assertThat(latency.millisP50()).isEqualTo(100);
        assertThat(asked).as("calls, and the call that did not start").hasValueLessThan(25);
    }

    @Test
    void aNetworkWithNanOutputsHasNoConfidence() {
        float[] weights = new float[NetworkSummary.of(VARIANT).parameters()];
        weights[weights.length - 1] = Float.NaN;
        Outcomes outcomes = Evaluator.evaluate(model(weights), images);
        assertThat(outcomes.get(5).confidence()).isZero();
        assertThat(outcomes.loss()).isFinite().isGreaterThan(20);
    }

    @Test
    void progressEndsAtOneAndCancellationIsImmediate() {
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
