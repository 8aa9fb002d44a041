package org.digitlab.ui.evaluation;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.digitlab.data.DigitData;
import org.digitlab.metrics.TestReport;

/** The test of one or two models, off the FX thread. */
record Evaluation(ModelTester tester, Subject first, Subject second, DigitData data) {

    /** What earlier tests found; empty unless all that is asked for is known. */
    Optional<EvaluationResult> kept() throws IOException {
        Optional<TestReport> a = tester.kept(first, data);
        if (a.isEmpty() || !second.isModel()) {
            return a.map(report -> result(report, null));
        }
        return tester.kept(second, data).map(report -> result(a.get(), report));
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
            TestReport a = tester.test(first, data, part -> progress.accept(part / 2), cancelled);
            TestReport b = tester.test(second, data, part -> progress.accept((1 + part) / 2), cancelled);
            return Optional.of(result(a, b));
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    private EvaluationResult result(TestReport a, TestReport b) {
        return EvaluationResult.of(new TestedModel(first, a), b == null ? null : new TestedModel(second, b),
                data.test());
    }
}
