package org.digitlab.experiments;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.digitlab.data.LabeledImages;
import org.digitlab.evaluation.Evaluator;
import org.digitlab.evaluation.Rejection;
import org.digitlab.metrics.ResultNames;
import org.digitlab.metrics.classification.Outcomes;
import org.digitlab.network.model.DigitModel;
import org.digitlab.training.TrainingResult;

/**
 * What is measured once, at the end of a training.
 *
 * @param test        outcomes on the test images; null if not measured
 * @param heldOut     outcomes on the extra images that were held out; null if there are none
 * @param rejectBelow confidence threshold found on the validation images, see {@link Rejection}; null if not measured
 */
record FinalEvaluation(Outcomes test, Outcomes heldOut, Double rejectBelow) {

    static final FinalEvaluation NONE = new FinalEvaluation(null, null, null);

    /** Evaluates the result of a training, unless {@code cancelled}, which is polled after each batch. */
    static FinalEvaluation of(RunSpec spec, LabeledImages validation, TrainingResult result, BooleanSupplier cancelled) {
        try (DigitModel model = DigitModel.of(spec.variant(), result.weights(), null)) {
            model.computeWith(spec.engine());
            LabeledImages heldOut = spec.extra().heldOut();
            return new FinalEvaluation(outcomes(model, spec.data().test(), cancelled),
                    heldOut.size() == 0 ? null : outcomes(model, heldOut, cancelled),
                    Rejection.threshold(model, validation, Rejection.DEFAULT_ACCEPTANCE, cancelled));
        }
    }

    private static Outcomes outcomes(DigitModel model, LabeledImages images, BooleanSupplier cancelled) {
        return Evaluator.evaluate(model, images, progress -> { }, cancelled);
    }

    /** Returns what was measured, by the names of {@link ResultNames}. */
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
