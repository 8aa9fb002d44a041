package org.digitlab.evaluation;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;
import org.digitlab.metrics.Tally;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.metrics.classification.Latency;
import org.digitlab.metrics.classification.Outcomes;
import org.digitlab.network.engine.ForwardPass;
import org.digitlab.network.model.DigitModel;

/** Evaluates models on labelled images, with dropout off. */
public final class Evaluator {

    /** Records the outcome of every image of a forward pass. */
    private static final class OutcomeRecorder implements ForwardPass.Outcome {

        private final byte[] actual;
        private final byte[] predicted;
        private final float[] confidences;
        private final float[] truthProbabilities;

        OutcomeRecorder(LabeledImages images) {
            actual = new byte[images.size()];
            for (int image = 0; image < actual.length; image++) {
                actual[image] = (byte) images.label(image);
            }
            predicted = new byte[actual.length];
            confidences = new float[actual.length];
            truthProbabilities = new float[actual.length];
        }

        @Override
        public void accept(int image, float[] probabilities, int from) {
            int best = Tally.argMax(probabilities, from, LabeledImages.CLASSES);
            predicted[image] = (byte) best;
            confidences[image] = probability(probabilities[from + best]);
            truthProbabilities[image] = probability(probabilities[from + actual[image]]);
        }

        Outcomes outcomes() {
            return new Outcomes(actual, predicted, confidences, truthProbabilities);
        }

        /** Limits rounding errors above 1, and converts NaN to 0. */
        private static float probability(float value) {
            return Float.isNaN(value) ? 0 : Math.min(1, value);
        }
    }

    private static final int LATENCY_CALLS = 2000;
    /** Share of the images in the progress of a test; the rest is the timing of single images. */
    private static final double IMAGES_SHARE = 0.8;

    private Evaluator() {
    }

    /**
     * Evaluates a model on the test images and measures its latency on single images.
     *
     * @param progress  receives the fraction done, 0 to 1
     * @param cancelled checked after each batch and before each single image
     * @throws CancellationException if cancelled
     */
    public static EvaluationReport test(DigitModel model, DigitData data, DoubleConsumer progress,
            BooleanSupplier cancelled) {
        Outcomes outcomes = evaluate(model, data.test(), fraction -> progress.accept(fraction * IMAGES_SHARE), cancelled);
        EvaluationReport report = timed(new EvaluationReport(data.sha256(), outcomes, null), model, data, cancelled);
        progress.accept(1);
        return report;
    }

    /**
     * Returns the report with the model's latency on single images.
     *
     * @param cancelled checked before each single image
     * @throws CancellationException if cancelled
     */
    public static EvaluationReport timed(EvaluationReport report, DigitModel model, DigitData data,
            BooleanSupplier cancelled) {
        Latency latency = LatencyMeter.measure(model, data.test(), LATENCY_CALLS, cancelled);
        return new EvaluationReport(report.dataSha256(), report.outcomes(), latency);
    }

    /** Evaluates a model as the other method does, without progress or cancellation. */
    public static Outcomes evaluate(DigitModel model, LabeledImages images) {
        return evaluate(model, images, fraction -> { }, () -> false);
    }

    /**
     * Runs {@code images} through {@code model} in batches.
     *
     * @param progress  receives the fraction done, 0 to 1, after each batch
     * @param cancelled checked after each batch
     * @throws CancellationException if cancelled
     */
    public static Outcomes evaluate(DigitModel model, LabeledImages images, DoubleConsumer progress,
            BooleanSupplier cancelled) {
        OutcomeRecorder recorder = new OutcomeRecorder(images);
        ForwardPass.run(model.engine(), images, recorder, fraction -> {
            check(cancelled);
            progress.accept(fraction);
        });
        return recorder.outcomes();
    }

    static void check(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("The evaluation was cancelled");
        }
    }
}
