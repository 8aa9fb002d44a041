package org.digitlab.evaluation;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.digitlab.data.LabeledImages;
import org.digitlab.metrics.Tally;
import org.digitlab.network.engine.ForwardPass;
import org.digitlab.network.model.DigitModel;
import org.digitlab.synthesis.SyntheticDigits;

/**
 * When a model is to say that what it sees may be no digit: when its confidence, the largest of its ten probabilities, is
 * below a threshold (the baseline of Hendrycks and Gimpel 2017, which their outlier exposure makes sharp).
 */
public final class Rejection {

    /** The part of real digits that are to be accepted. */
    public static final double DEFAULT_ACCEPTANCE = 0.99;

    private static final int DRAWINGS = 1000;
    /** No recipe has it: these drawings were never learnt from. */
    private static final long DRAWINGS_SEED = -1;

    private Rejection() {
    }

    /**
     * The confidence below which a model is to reject.
     *
     * @param validation real digits that it did not learn from; drawings by the program come to them
     * @param acceptance the part of them to accept, above 0 and at most 1
     */
    public static double threshold(DigitModel model, LabeledImages validation, double acceptance) {
        return threshold(model, validation, acceptance, () -> false);
    }

    /**
     * As {@link #threshold(DigitModel, LabeledImages, double)}.
     *
     * @param cancelled asked after each batch
     * @throws CancellationException if cancelled
     */
    public static double threshold(DigitModel model, LabeledImages validation, double acceptance,
            BooleanSupplier cancelled) {
        return threshold(confidences(model, validation.plus(drawings()), cancelled), acceptance);
    }

    /** Drawings that no training saw. */
    public static LabeledImages drawings() {
        return SyntheticDigits.images(DRAWINGS, DRAWINGS_SEED, () -> { });
    }

    /** The largest of the confidences that at least such a part of all is not below. */
    static double threshold(float[] confidences, double acceptance) {
        float[] sorted = confidences.clone();
        Arrays.sort(sorted);
        int below = (int) Math.floor((1 - acceptance) * sorted.length * (1 + 1e-12));
        return sorted[Math.min(below, sorted.length - 1)];
    }

    /** The part of the images that a model does not reject; NaN of none. */
    public static double accepted(DigitModel model, LabeledImages images, double threshold) {
        int accepted = 0;
        for (float confidence : confidences(model, images, () -> false)) {
            accepted += confidence >= threshold ? 1 : 0;
        }
        return (double) accepted / images.size();
    }

    private static float[] confidences(DigitModel model, LabeledImages images, BooleanSupplier cancelled) {
        float[] confidences = new float[images.size()];
        ForwardPass.run(model.engine(), images, (image, probabilities, from) -> confidences[image] =
                probabilities[from + Tally.argMax(probabilities, from, LabeledImages.CLASSES)],
                part -> Evaluator.check(cancelled));
        return confidences;
    }
}
