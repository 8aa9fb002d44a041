package org.digitlab.inference;

import java.util.List;
import org.digitlab.network.gradients.Stage;

/**
 * The answer to a {@link Question}.
 *
 * @param contrast   the score that is explained
 * @param score      score of the image, in logits
 * @param blankScore score of a blank image, in logits
 * @param relevance  784 values, row by row: above 0 for evidence for the digit, below 0 for evidence against it
 * @param stages     stages of the network, from the input on
 * @param steps      predictions after each of the last strokes, oldest first; empty if the image was not drawn
 */
public record Explanation(Question question, ExplainedScore contrast, Prediction prediction, double score,
        double blankScore, float[] relevance, List<StageView> stages, List<StrokeStep> steps) {

    /** Returns the stages alone, which are the same for all explanations of one network. */
    public List<Stage> shape() {
        return stages.stream().map(StageView::stage).toList();
    }

    /** Returns the sum of the relevance; with {@link ExplanationMethod#EVIDENCE}, about {@code score − blankScore}. */
    public double sum() {
        double sum = 0;
        for (float one : relevance) {
            sum += one;
        }
        return sum;
    }
}
