package org.digitlab.ui.evaluation.testing;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.digitlab.data.DigitData;
import org.digitlab.metrics.classification.EvaluationReport;

/** The test of one or two models, off the FX thread. */
record Evaluation(ModelTester tester, TestableModel first, TestableModel second, DigitData data) {

    /** Where reports are found. */
    private interface Source {
        Optional<EvaluationReport> on(TestableModel subject) throws IOException;
    }

    /** What earlier tests found; empty unless all that is asked for is known. */
    Optional<EvaluationResult> kept() throws IOException {
        return found(subject -> tester.kept(subject, data));
    }

    /**
     * The same with the time an image takes.
     *
     * @param cancelled asked many times a second
     * @return empty if cancelled, too
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
     * Tests anew.
     *
     * @param progress  told the part done, 0 to 1
     * @param cancelled asked many times a second
     * @return empty if cancelled
     */
    Optional<EvaluationResult> run(DoubleConsumer progress, BooleanSupplier cancelled) throws IOException {
        try {
            if (!second.isModel()) {
                return Optional.of(result(tester.test(first, data, progress, cancelled), null));
            }
            EvaluationReport a = tester.test(first, data, part -> progress.accept(part / 2), cancelled);
            EvaluationReport b = tester.test(second, data, part -> progress.accept((1 + part) / 2), cancelled);
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
