package org.digitlab.experiments;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.digitlab.data.DigitData;
import org.digitlab.evaluation.Evaluator;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.ModelFile;
import org.digitlab.runs.EvaluationFile;
import org.digitlab.runs.RunFolder;

/** Evaluates a run's model on the test images and keeps the report in the run's folder. */
public final class RunEvaluation {

    private final RunFolder run;
    private final EngineKind engine;
    private final Consumer<IOException> unsaved;

    /**
     * @param engine  computes
     * @param unsaved called when a report cannot be saved; the report is returned all the same
     */
    public RunEvaluation(RunFolder run, EngineKind engine, Consumer<IOException> unsaved) {
        this.run = run;
        this.engine = engine;
        this.unsaved = unsaved;
    }

    /** Returns the saved report of this model on these data; empty if there is none. */
    public Optional<EvaluationReport> saved(DigitData data) throws IOException {
        return EvaluationFile.of(run).read(data.sha256());
    }

    /**
     * Returns the saved report with the latency, which is measured now if the report does not have it, as at the end of
     * a training; empty if there is no report.
     *
     * @param cancelled polled many times per second
     * @throws IOException           one sentence if the model cannot be read
     * @throws CancellationException if cancelled
     */
    public Optional<EvaluationReport> timed(DigitData data, BooleanSupplier cancelled) throws IOException {
        EvaluationFile file = EvaluationFile.of(run);
        Optional<EvaluationReport> saved = file.read(data.sha256());
        if (saved.isEmpty() || saved.get().latency() != null) {
            return saved;
        }
        try (DigitModel model = open()) {
            return Optional.of(save(Evaluator.timed(saved.get(), model, data, cancelled), file));
        }
    }

    /**
     * Evaluates the model.
     *
     * @param progress  receives the fraction done, 0 to 1
     * @param cancelled polled many times per second
     * @throws IOException           one sentence if the model cannot be read
     * @throws CancellationException if cancelled
     */
    public EvaluationReport evaluate(DigitData data, DoubleConsumer progress, BooleanSupplier cancelled) throws IOException {
        EvaluationFile file = EvaluationFile.of(run);
        try (DigitModel model = open()) {
            return save(Evaluator.test(model, data, progress, cancelled), file);
        }
    }

    private DigitModel open() throws IOException {
        DigitModel model = ModelFile.open(run.model());
        model.computeWith(engine);
        return model;
    }

    private EvaluationReport save(EvaluationReport report, EvaluationFile file) {
        try {
            file.write(report);
        } catch (IOException e) {
            unsaved.accept(e);
        }
        return report;
    }
}
