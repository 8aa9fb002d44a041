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

/** The test of a run's model, whose report is kept in the run's folder. */
public final class KeptTest {

    private final RunFolder run;
    private final EngineKind engine;
    private final Consumer<IOException> unkept;

    /**
     * @param engine what is to compute
     * @param unkept told if a report cannot be kept, which is no reason to lose it
     */
    public KeptTest(RunFolder run, EngineKind engine, Consumer<IOException> unkept) {
        this.run = run;
        this.engine = engine;
        this.unkept = unkept;
    }

    /**
     * The report on this very model and these data; empty if there is none.
     *
     * @throws IOException if there is no model that can be read
     */
    public Optional<EvaluationReport> kept(DigitData data) throws IOException {
        return EvaluationFile.of(run).read(data.sha256());
    }

    /**
     * As {@link #kept}, with the latency, which is measured now if the report was made without, as at the end of a
     * training.
     *
     * @param cancelled asked many times a second
     * @throws IOException           one sentence, if there is no model that can be read
     * @throws CancellationException if cancelled
     */
    public Optional<EvaluationReport> timed(DigitData data, BooleanSupplier cancelled) throws IOException {
        EvaluationFile file = EvaluationFile.of(run);
        Optional<EvaluationReport> kept = file.read(data.sha256());
        if (kept.isEmpty() || kept.get().latency() != null) {
            return kept;
        }
        try (DigitModel model = open()) {
            return Optional.of(keep(Evaluator.timed(kept.get(), model, data, cancelled), file));
        }
    }

    /**
     * Tests the model anew.
     *
     * @param progress  told the part done, 0 to 1
     * @param cancelled asked many times a second
     * @throws IOException           one sentence, if there is no model that can be read
     * @throws CancellationException if cancelled
     */
    public EvaluationReport test(DigitData data, DoubleConsumer progress, BooleanSupplier cancelled) throws IOException {
        EvaluationFile file = EvaluationFile.of(run);
        try (DigitModel model = open()) {
            return keep(Evaluator.test(model, data, progress, cancelled), file);
        }
    }

    private DigitModel open() throws IOException {
        DigitModel model = ModelFile.open(run.model());
        model.computeWith(engine);
        return model;
    }

    private EvaluationReport keep(EvaluationReport report, EvaluationFile file) {
        try {
            file.write(report);
        } catch (IOException e) {
            unkept.accept(e);
        }
        return report;
    }
}
