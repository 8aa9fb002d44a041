package org.digitlab.ui.evaluation.gallery;

import org.digitlab.metrics.classification.Outcome;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.evaluation.testing.EvaluationResult;
import org.digitlab.ui.evaluation.testing.EvaluationText;
import org.digitlab.ui.evaluation.testing.TestableModel;

/** Formats choices of images and predictions. */
final class GalleryText {

    private final Words words;
    private final EvaluationText text;

    GalleryText(Words words) {
        this.words = words;
        text = new EvaluationText(words);
    }

    String pick(Pick pick, EvaluationResult result) {
        String own = text.side(result, pick.side());
        return switch (pick.kind()) {
            case MISTAKES -> words.format("evaluation.pick.mistakes", own);
            case ONLY_WRONG -> words.format("evaluation.pick.only", own, text.side(result, pick.side().other()));
            case BOTH_WRONG -> words.get("evaluation.pick.both");
            case CELL -> words.format(pick.actual() == pick.predicted() ? "evaluation.pick.right"
                    : "evaluation.pick.cell", pick.actual(), pick.predicted(), own);
        };
    }

    /** Returns for instance "Image 247 is a 4. MLP predicts 9 (98.0 %; 4: 1.0 %). CNN predicts 4 (99.0 %)." */
    String image(GalleryImage image, EvaluationResult result) {
        String said = words.format("evaluation.image", image.a().image(), image.a().actual())
                + predicted(result.a().subject(), image.a());
        return result.hasTwo() ? said + predicted(result.b().subject(), image.b()) : said;
    }

    private String predicted(TestableModel subject, Outcome outcome) {
        return words.format(outcome.correct() ? "evaluation.image.right" : "evaluation.image.wrong", subject.name(),
                outcome.predicted(), outcome.confidence() * 100, outcome.actual(), outcome.truthProbability() * 100);
    }
}
