package org.digitlab.ui.evaluation.testing;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.digitlab.data.DigitData;
import org.digitlab.metrics.classification.EvaluationReport;

/** Evaluates one or two models, off the FX thread. */
record Evaluation(ModelTester tester, TestableModel first, TestableModel second, DigitData data) {

    /** Finds the report of a model. */
    private interface Source {
        Optional<EvaluationReport> on(TestableModel subject) throws IOException;
    }

    /** Returns stored results; empty unless they exist for all models. */
    Optional<EvaluationResult> kept() throws IOException {
        return found(subject -> tester.kept(subject, data));
    }

    /**
     * Returns stored results, and measures the latency if they lack it.
     *
     * @param cancelled polled many times per second
     * @return empty if a model has no stored result, or if cancelled
     */
    Optional<EvaluationResult> timed(BooleanSupplier cancelled) throws IOException {
        try {
            return found(subject -> tester.timed(subject, data, cancelled));
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    private Optional<EvaluationResult> found(Source source) throws IOException {
        Optional<EvaluationReport> a = source.on(first);
        if (a.isEmpty() || !second.isModel()) {
            return a.map(report -> result(report, null));
        }
        return source.on(second).map(report -> result(a.get(), report));
    }

    /**
     * Evaluates the models.
     *
     * @param progress  takes the fraction done, 0 to 1
     * @param cancelled polled many times per second
     * @return empty if cancelled
     */
    Optional<EvaluationResult> run(DoubleConsumer progress, BooleanSupplier cancelled) throws IOException {
        try {
            if (!second.isModel()) {
                return Optional.of(result(tester.test(first, data, progress, cancelled), null));
            }
            EvaluationReport a = tester.test(first, data, fraction -> progress.accept(fraction / 2), cancelled);
            EvaluationReport b = tester.test(second, data, fraction -> progress.accept((1 + fraction) / 2), cancelled);
            return Optional.of(result(a, b));
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    private EvaluationResult result(EvaluationReport a, EvaluationReport b) {
        return EvaluationResult.of(new TestedModel(first, a), b == null ? null : new TestedModel(second, b),
                data.test());
    }
}
