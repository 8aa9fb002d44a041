package org.digitlab.experiments;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.digitlab.data.LabeledImages;
import org.digitlab.evaluation.Evaluator;
import org.digitlab.evaluation.Rejection;
import org.digitlab.metrics.ResultNames;
import org.digitlab.metrics.classification.Outcomes;
import org.digitlab.network.model.DigitModel;
import org.digitlab.training.TrainingResult;

/**
 * What is measured once at the end of a training.
 *
 * @param test        on the test set; null if it was not measured
 * @param heldOut     on what was held out of the extra images; null if that is nothing
 * @param rejectBelow as {@link Rejection} finds it on validation; null if it was not measured
 */
record FinalTest(Outcomes test, Outcomes heldOut, Double rejectBelow) {

    static final FinalTest NONE = new FinalTest(null, null, null);

    /**
     * Measures what came of a training.
     *
     * @param cancelled asked after each batch
     * @throws CancellationException if cancelled
     */
    static FinalTest of(TrainingJob job, LabeledImages validation, TrainingResult result, BooleanSupplier cancelled) {
        try (DigitModel model = DigitModel.of(job.variant(), result.weights(), null)) {
            model.computeWith(job.engine());
            LabeledImages heldOut = job.extra().heldOut();
            return new FinalTest(outcomes(model, job.data().test(), cancelled),
                    heldOut.size() == 0 ? null : outcomes(model, heldOut, cancelled),
                    Rejection.threshold(model, validation, Rejection.DEFAULT_ACCEPTANCE, cancelled));
        }
    }

    private static Outcomes outcomes(DigitModel model, LabeledImages images, BooleanSupplier cancelled) {
        return Evaluator.evaluate(model, images, part -> { }, cancelled);
    }

    /** By the names of {@link ResultNames}. */
    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        if (test != null) {
            figures.put(ResultNames.TEST_ACCURACY, test.accuracy());
            figures.put(ResultNames.TEST_LOSS, test.loss());
        }
        if (heldOut != null) {
            figures.put(ResultNames.HELD_OUT_ACCURACY, heldOut.accuracy());
        }
        if (rejectBelow != null) {
            figures.put(ResultNames.REJECT_BELOW, rejectBelow);
        }
        return figures;
    }
}
