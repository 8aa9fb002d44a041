package org.digitlab.ui.evaluation.gallery;

import org.digitlab.ink.DigitImage;
import org.digitlab.metrics.classification.Outcome;
import org.digitlab.network.architecture.Family;
import org.digitlab.ui.drawing.Sample;
import org.digitlab.ui.evaluation.testing.EvaluationResult;
import org.digitlab.ui.evaluation.testing.Side;

/**
 * An image and the models' predictions.
 *
 * @param b     null if there is only one model
 * @param first family of {@code a}
 * @param other family of {@code b}; null if there is only one model
 */
public record GalleryImage(DigitImage image, Outcome a, Outcome b, Family first, Family other) {

    static GalleryImage of(EvaluationResult result, int image) {
        return new GalleryImage(new DigitImage(result.images().image(image)), result.outcome(Side.A, image),
                result.outcome(Side.B, image), result.a().subject().family(),
                result.hasTwo() ? result.b().subject().family() : null);
    }

    public Sample sample() {
        return new Sample(image, a.actual());
    }
}
