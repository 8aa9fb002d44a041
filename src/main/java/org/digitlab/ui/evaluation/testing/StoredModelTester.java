package org.digitlab.ui.evaluation.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.digitlab.data.DigitData;
import org.digitlab.evaluation.Evaluator;
import org.digitlab.experiments.RunEvaluation;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.model.DigitModel;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredRun;
import org.digitlab.ui.models.Models;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Evaluates current models and those of runs; reports stay in memory or in the run's folder, respectively. */
public final class StoredModelTester implements ModelTester {

    private static final Logger LOG = LoggerFactory.getLogger(StoredModelTester.class);

    private final Models models;
    private final RunStore runs;
    private final EngineKind engine;
    private final Map<Family, EvaluationReport> inUse = new ConcurrentHashMap<>();

    public StoredModelTester(Models models, RunStore runs, EngineKind engine) {
        this.models = models;
        this.runs = runs;
        this.engine = engine;
    }

    @Override
    public List<TestableModel> runs() throws IOException {
        return runs.list().stream().filter(StoredRun::isReadable)
                .filter(run -> Files.isRegularFile(run.folder().model()))
                .flatMap(run -> subject(run).stream()).toList();
    }

    /** Returns the run's model; empty if its family is unknown. */
    private static Optional<TestableModel> subject(StoredRun run) {
        return Arrays.stream(Family.values()).filter(family -> family.id().equals(run.record().info().model()))
                .map(family -> new TestableModel(family, run.folder(), run.name(), run.name())).findFirst();
    }

    @Override
    public Optional<EvaluationReport> kept(TestableModel subject, DigitData data) throws IOException {
        if (subject.run() != null) {
            return evaluation(subject).saved(data);
        }
        return Optional.ofNullable(inUse.get(subject.family()))
                .filter(report -> report.dataSha256().equals(data.sha256()));
    }

    @Override
    public Optional<EvaluationReport> timed(TestableModel subject, DigitData data, BooleanSupplier cancelled)
            throws IOException {
        return subject.run() == null ? kept(subject, data) : evaluation(subject).timed(data, cancelled);
    }

    @Override
    public EvaluationReport test(TestableModel subject, DigitData data, DoubleConsumer progress,
            BooleanSupplier cancelled) throws IOException {
        if (subject.run() != null) {
            return evaluation(subject).evaluate(data, progress, cancelled);
        }
        try (DigitModel model = models.inUse(subject.family())) {
            EvaluationReport report = Evaluator.test(model, data, progress, cancelled);
            inUse.put(subject.family(), report);
            return report;
        }
    }

    private RunEvaluation evaluation(TestableModel subject) {
        // If the disk is full, the result is only evaluated again next time.
        return new RunEvaluation(subject.run(), engine, e -> LOG.warn("Cannot store an evaluation", e));
    }
}
