package org.digitlab.ui.evaluation.gallery;

import org.digitlab.ink.DigitImage;
import org.digitlab.metrics.classification.Outcome;
import org.digitlab.network.architecture.Family;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.drawing.Sample;
import org.digitlab.ui.evaluation.testing.EvaluationResult;
import org.digitlab.ui.evaluation.testing.Side;
import org.digitlab.ui.evaluation.testing.TestedModel;

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

    /** Returns for instance "Image 247 is a 4. MLP predicts 9 (98.0 %; 4: 1.0 %). CNN predicts 4 (99.0 %)." */
    String said(EvaluationResult result, Words words) {
        String said = words.format("evaluation.image", a.image(), a.actual()) + predicted(result.a(), a, words);
        return result.hasTwo() ? said + predicted(result.b(), b, words) : said;
    }

    private static String predicted(TestedModel model, Outcome outcome, Words words) {
        return words.format(outcome.correct() ? "evaluation.image.right" : "evaluation.image.wrong",
                model.subject().name(), outcome.predicted(), outcome.confidence() * 100, outcome.actual(),
                outcome.truthProbability() * 100);
    }
}
