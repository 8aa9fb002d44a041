package org.digitlab.evaluation;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.digitlab.data.LabeledImages;
import org.digitlab.network.DigitModel;

/** Measures models. */
public final class Evaluator {

    private Evaluator() {
    }

    /** As the other, without progress or cancelling. */
    public static Evaluation evaluate(DigitModel model, LabeledImages images) {
        return evaluate(model, images, part -> { }, () -> false);
    }

    /**
     * Measures {@code model} in batches.
     *
     * @param progress  told the part done, 0 to 1, after each batch
     * @param cancelled asked before each batch
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static Evaluation evaluate(DigitModel model, LabeledImages images, DoubleConsumer progress,
            BooleanSupplier cancelled) {
        throw new IllegalStateException("contract");
    }
}
