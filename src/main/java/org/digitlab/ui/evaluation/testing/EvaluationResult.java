package org.digitlab.ui.evaluation.testing;

import java.util.Objects;
import org.digitlab.data.LabeledImages;
import org.digitlab.metrics.classification.Comparison;
import org.digitlab.metrics.classification.Outcome;

/**
 * The result of evaluating one model, or two for comparison.
 *
 * @param b          null if there is only one model
 * @param comparison null if there is only one model
 * @param images     the test images
 */
public record EvaluationResult(TestedModel a, TestedModel b, Comparison comparison, LabeledImages images) {

    public static EvaluationResult of(TestedModel a, TestedModel b, LabeledImages images) {
        return new EvaluationResult(a, b, b == null ? null : Comparison.of(a.report(), b.report()), images);
    }

    public boolean hasTwo() {
        return b != null;
    }

    /** Returns whether this is a result of these models; the second may stand for none. */
    boolean isOf(TestableModel first, TestableModel second) {
        return a.subject().isSameModel(first)
                && (b == null ? !second.isModel() : b.subject().isSameModel(second));
    }

    /** Returns whether the latency of all models was measured. */
    boolean isTimed() {
        return a.report().latency() != null && (b == null || b.report().latency() != null);
    }

    /** Returns whether the other result is equal: same models, same reports, same images. */
    boolean isSameAs(EvaluationResult other) {
        return other != null && a.equals(other.a) && Objects.equals(b, other.b) && images == other.images;
    }

    public TestedModel side(Side side) {
        return side == Side.A ? a : b;
    }

    /** Returns a model's prediction for an image; null if there is no such model. */
    public Outcome outcome(Side side, int image) {
        TestedModel model = side(side);
        return model == null ? null : model.report().outcomes().get(image);
    }
}
