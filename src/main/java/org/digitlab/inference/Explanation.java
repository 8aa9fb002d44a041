package org.digitlab.inference;

import java.util.List;
import org.digitlab.network.gradients.Stage;

/**
 * An answer to a {@link Question}.
 *
 * @param contrast   what is explained, with the digits that were followed
 * @param score      of the image, in logits
 * @param blankScore of the blank paper
 * @param relevance  784 values, row by row: above 0 what speaks for the digit, below 0 what speaks against it
 * @param stages     of the network, from the input on
 * @param steps      after each of the last strokes, the newest last; none if the image was not drawn
 */
public record Explanation(Question question, ExplainedScore contrast, Prediction prediction, double score, double blankScore,
        float[] relevance, List<StageView> stages, List<StrokeStep> steps) {

    /** The stages without what they make of the image: the same for all answers of one network. */
    public List<Stage> shape() {
        return stages.stream().map(StageView::stage).toList();
    }

    /** What all pixels say together; by {@link ExplanationMethod#EVIDENCE} about {@code score − blankScore}. */
    public double sum() {
        double sum = 0;
        for (float one : relevance) {
            sum += one;
        }
        return sum;
    }
}
