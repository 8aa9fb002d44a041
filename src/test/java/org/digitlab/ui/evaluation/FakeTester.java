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
import org.digitlab.metrics.Latency;
import org.digitlab.metrics.TestReport;

/** Answers with reports that were put in, and notes what was asked. */
public final class FakeTester implements ModelTester {

    final List<Subject> runs = new ArrayList<>();
    /** What each model would say of the images, by the name of its subject. */
    final Map<String, TestReport> answers = new HashMap<>();
    final Map<String, TestReport> kept = new HashMap<>();
    final List<String> tested = new ArrayList<>();
    final List<String> timed = new ArrayList<>();
    IOException failure;
    /** Done in the midst of each test. */
    Runnable meanwhile = () -> { };

    @Override
    public List<Subject> runs() throws IOException {
        if (failure != null) {
            throw failure;
        }
        return List.copyOf(runs);
    }

    @Override
    public Optional<TestReport> kept(Subject subject, DigitData data) {
        return Optional.ofNullable(kept.get(subject.name()))
                .filter(report -> report.dataSha256().equals(data.sha256()));
    }

    @Override
    public Optional<TestReport> timed(Subject subject, DigitData data, BooleanSupplier cancelled) {
        timed.add(subject.name());
        meanwhile.run();
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        return kept(subject, data).map(report -> new TestReport(report.dataSha256(), report.outcomes(),
                new Latency(1, 2, 3, "builtin")));
    }

    @Override
    public TestReport test(Subject subject, DigitData data, DoubleConsumer progress, BooleanSupplier cancelled)
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
