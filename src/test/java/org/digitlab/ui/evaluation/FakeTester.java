package org.digitlab.ui.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.digitlab.data.DigitData;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.metrics.classification.Latency;
import org.digitlab.ui.evaluation.testing.ModelTester;
import org.digitlab.ui.evaluation.testing.TestableModel;

/** Returns prepared reports and records requests. */
public final class FakeTester implements ModelTester {

    public final List<TestableModel> runs = new ArrayList<>();
    /** Reports by model name. */
    public final Map<String, EvaluationReport> answers = new HashMap<>();
    public final Map<String, EvaluationReport> kept = new HashMap<>();
    public final List<String> tested = new ArrayList<>();
    public final List<String> timed = new ArrayList<>();
    public IOException failure;
    /** Runs during each evaluation. */
    public Runnable meanwhile = () -> { };

    @Override
    public List<TestableModel> runs() throws IOException {
        if (failure != null) {
            throw failure;
        }
        return List.copyOf(runs);
    }

    @Override
    public Optional<EvaluationReport> kept(TestableModel subject, DigitData data) {
        return Optional.ofNullable(kept.get(subject.name()))
                .filter(report -> report.dataSha256().equals(data.sha256()));
    }

    @Override
    public Optional<EvaluationReport> timed(TestableModel subject, DigitData data, BooleanSupplier cancelled) {
        timed.add(subject.name());
        meanwhile.run();
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        return kept(subject, data).map(report -> new EvaluationReport(report.dataSha256(), report.outcomes(),
                new Latency(1, 2, 3, "builtin")));
    }

    @Override
    public EvaluationReport test(TestableModel subject, DigitData data, DoubleConsumer progress, BooleanSupplier cancelled)
            throws IOException {
        tested.add(subject.name());
        progress.accept(0.5);
        meanwhile.run();
        if (failure != null) {
            throw failure;
        }
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        progress.accept(1);
        kept.put(subject.name(), answers.get(subject.name()));
        return answers.get(subject.name());
    }
}
