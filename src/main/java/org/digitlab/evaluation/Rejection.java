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
 * Rejection of images that may not be digits: those whose confidence, the largest of ten probabilities, is below a
 * threshold (the baseline of Hendrycks and Gimpel 2017, which their outlier exposure improves).
 */
public final class Rejection {

    /** Fraction of real digits to accept. */
    public static final double DEFAULT_ACCEPTANCE = 0.99;

    private static final int SYNTHETIC = 1000;
    /** A seed that no recipe has, so that no model was trained on these digits. */
    private static final long SYNTHETIC_SEED = -1;

    private Rejection() {
    }

    /**
     * Returns the confidence below which a model should reject.
     *
     * @param validation real digits that the model was not trained on; synthetic digits are added
     * @param acceptance fraction of these digits to accept, above 0 and at most 1
     * @param cancelled  checked after each batch
     * @throws CancellationException if cancelled
     */
    public static double threshold(DigitModel model, LabeledImages validation, double acceptance,
            BooleanSupplier cancelled) {
        return threshold(confidences(model, validation.plus(drawings()), cancelled), acceptance);
    }

    /** Returns synthetic digits that no model was trained on. */
    public static LabeledImages drawings() {
        return SyntheticDigits.images(SYNTHETIC, SYNTHETIC_SEED, () -> { });
    }

    /** Returns the largest of the confidences that at least this fraction of all reaches. */
    static double threshold(float[] confidences, double acceptance) {
        float[] sorted = confidences.clone();
        Arrays.sort(sorted);
        int below = (int) Math.floor((1 - acceptance) * sorted.length * (1 + 1e-12));
        return sorted[Math.min(below, sorted.length - 1)];
    }

    /** Returns the fraction of the images that a model does not reject; NaN if there are no images. */
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
                fraction -> Evaluator.check(cancelled));
        return confidences;
    }
}
