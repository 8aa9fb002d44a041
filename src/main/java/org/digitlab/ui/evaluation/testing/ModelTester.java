package org.digitlab.ui.evaluation.testing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.digitlab.data.DigitData;
import org.digitlab.metrics.classification.EvaluationReport;

/** Finds trained models and tests them. None of this is for the FX thread. */
public interface ModelTester {

    /** The runs that have a model, newest first. */
    List<TestableModel> runs() throws IOException;

    /** What an earlier test of these very weights on these data found; empty if there was none. */
    Optional<EvaluationReport> kept(TestableModel subject, DigitData data) throws IOException;

    /**
     * As {@link #kept}, with the time an image takes, which the end of a training does not measure.
     *
     * @param cancelled asked many times a second
     * @throws CancellationException if cancelled
     */
    Optional<EvaluationReport> timed(TestableModel subject, DigitData data, BooleanSupplier cancelled) throws IOException;

    /**
     * Tests a model and keeps what it finds.
     *
     * @param progress  told the part done, 0 to 1
     * @param cancelled asked many times a second
     * @throws IOException           one sentence, if there is no such model
     * @throws CancellationException if cancelled
     */
    EvaluationReport test(TestableModel subject, DigitData data, DoubleConsumer progress, BooleanSupplier cancelled)
            throws IOException;
}
