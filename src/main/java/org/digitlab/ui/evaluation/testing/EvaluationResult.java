package org.digitlab.ui.evaluation.testing;

import java.util.Objects;
import org.digitlab.data.LabeledImages;
import org.digitlab.metrics.classification.Comparison;
import org.digitlab.metrics.classification.Outcome;

/**
 * One tested model, or two side by side.
 *
 * @param b          null if there is one only
 * @param comparison null if there is one only
 * @param images     that they were tested on
 */
public record EvaluationResult(TestedModel a, TestedModel b, Comparison comparison, LabeledImages images) {

    public static EvaluationResult of(TestedModel a, TestedModel b, LabeledImages images) {
        return new EvaluationResult(a, b, b == null ? null : Comparison.of(a.report(), b.report()), images);
    }

    public boolean hasTwo() {
        return b != null;
    }

    /** Whether it tells how long an image takes. */
    boolean isTimed() {
        return a.report().latency() != null && (b == null || b.report().latency() != null);
    }

    /** Whether it says the same of the same models. */
    boolean isSameAs(EvaluationResult other) {
        return other != null && a.equals(other.a) && Objects.equals(b, other.b) && images == other.images;
    }

    public TestedModel side(Side side) {
        return side == Side.A ? a : b;
    }

    /** What a side took an image for; null if there is no such side. */
    public Outcome outcome(Side side, int image) {
        TestedModel model = side(side);
        return model == null ? null : model.report().outcomes().get(image);
    }
}
