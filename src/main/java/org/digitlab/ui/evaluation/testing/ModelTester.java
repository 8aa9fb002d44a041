package org.digitlab.ui.evaluation.testing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.digitlab.data.DigitData;
import org.digitlab.metrics.classification.EvaluationReport;

/** Finds and evaluates trained models. Not for the FX thread. */
public interface ModelTester {

    /** Returns the runs that have a model, newest first. */
    List<TestableModel> runs() throws IOException;

    /**
     * Returns the stored report on the same data; empty if there is none. The report on a run is of its weights, that on a
     * current model may be of earlier ones.
     */
    Optional<EvaluationReport> kept(TestableModel subject, DigitData data) throws IOException;

    /**
     * Returns {@link #kept} with the latency, which the evaluation at the end of a training does not measure.
     *
     * @param cancelled polled many times per second
     * @throws CancellationException if cancelled
     */
    Optional<EvaluationReport> timed(TestableModel subject, DigitData data, BooleanSupplier cancelled) throws IOException;

    /**
     * Evaluates a model and stores the report.
     *
     * @param progress  takes the fraction done, 0 to 1
     * @param cancelled polled many times per second
     * @throws IOException           with one sentence, if there is no such model
     * @throws CancellationException if cancelled
     */
    EvaluationReport test(TestableModel subject, DigitData data, DoubleConsumer progress, BooleanSupplier cancelled)
            throws IOException;
}
