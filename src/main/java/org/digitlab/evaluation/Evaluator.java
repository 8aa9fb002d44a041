package org.digitlab.evaluation;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.metrics.classification.Latency;
import org.digitlab.metrics.classification.Outcomes;
import org.digitlab.network.engine.ForwardPass;
import org.digitlab.network.model.DigitModel;

/** Measures models, dropout off. */
public final class Evaluator {

    private static final int LATENCY_CALLS = 2000;
    /** The part of a test's progress that the images make up; the timing of single images is the rest. */
    private static final double IMAGES_SHARE = 0.8;

    private Evaluator() {
    }

    /** As the other, without progress or cancelling. */
    public static EvaluationReport test(DigitModel model, DigitData data) {
        return test(model, data, part -> { }, () -> false);
    }

    /**
     * Measures {@code model} on the test images of {@code data}, then times it on single ones.
     *
     * @param progress  told the part done, 0 to 1
     * @param cancelled asked after each batch and before each single image
     * @throws CancellationException if cancelled
     */
    public static EvaluationReport test(DigitModel model, DigitData data, DoubleConsumer progress,
            BooleanSupplier cancelled) {
        Outcomes outcomes = evaluate(model, data.test(), part -> progress.accept(part * IMAGES_SHARE), cancelled);
        EvaluationReport report = timed(new EvaluationReport(data.sha256(), outcomes, null), model, data, cancelled);
        progress.accept(1);
        return report;
    }

    /**
     * The same report with the time that {@code model} takes for single images.
     *
     * @param cancelled asked before each single image
     * @throws CancellationException if cancelled
     */
    public static EvaluationReport timed(EvaluationReport report, DigitModel model, DigitData data, BooleanSupplier cancelled) {
        Latency latency = LatencyMeter.measure(model, data.test(), LATENCY_CALLS, cancelled);
        return new EvaluationReport(report.dataSha256(), report.outcomes(), latency);
    }

    /** As the other, without progress or cancelling. */
    public static Outcomes evaluate(DigitModel model, LabeledImages images) {
        return evaluate(model, images, part -> { }, () -> false);
    }

    /**
     * Runs {@code images} through {@code model} in batches.
     *
     * @param progress  told the part done, 0 to 1, after each batch
     * @param cancelled asked after each batch
     * @throws CancellationException if cancelled
     */
    public static Outcomes evaluate(DigitModel model, LabeledImages images, DoubleConsumer progress,
            BooleanSupplier cancelled) {
        OutcomeRecorder recorder = new OutcomeRecorder(images);
        ForwardPass.run(model.engine(), images, recorder, part -> {
            check(cancelled);
            progress.accept(part);
        });
        return recorder.outcomes();
    }

    static void check(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("The evaluation was cancelled");
        }
    }
}
