package org.digitlab.ui.explain;

import java.util.List;
import org.digitlab.inference.ExplainedScore;
import org.digitlab.inference.Explanation;
import org.digitlab.inference.ExplanationMethod;
import org.digitlab.inference.Prediction;
import org.digitlab.inference.Question;
import org.digitlab.inference.StageView;
import org.digitlab.inference.StrokeStep;
import org.digitlab.ink.DigitImage;
import org.digitlab.ink.Drawing;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.gradients.Axis;
import org.digitlab.network.gradients.Filters;
import org.digitlab.network.gradients.Stage;

/** Explanations with known numbers. */
final class Explanations {

    private Explanations() {
    }

    static Question question(ExplanationMethod method) {
        return new Question(Family.CNN, image(1), Drawing.BLANK, 3, 8, method);
    }

    /** 3 leads 8 by 2.5: 2 from the second pixel of the first row, 0.5 from blank paper. */
    static Explanation of(Question question) {
        return of(question, List.of(convolution(), dense()));
    }

    static Explanation of(Question question, List<StageView> stages) {
        float[] relevance = new float[DigitImage.PIXELS];
        relevance[1] = 2;
        int counter = question.counter() == Question.FOLLOW ? 8 : question.counter();
        return new Explanation(question, new ExplainedScore(3, counter), prediction(3, 0.75f), 2.5, 0.5, relevance,
                stages, List.of(step(1, -1.25), step(2, 2.5)));
    }

    /** Returns two filters with 2 × 2 maps. */
    static StageView convolution() {
        Axis axis = new Axis(2, 1, 1);
        return new StageView(new Stage(Stage.Kind.CONVOLUTION, 1, 2, axis, axis),
                new Filters(1, 2, 2, new float[] {0.5f, -0.25f, 0, 1, 1, 1, 1, 1}),
                new float[] {0, 1, 2, 1, 0, 0, 4, 4}, new float[] {1.5f, -3});
    }

    /** Returns two filters with maps of one value. */
    static StageView lastConvolution() {
        Axis axis = new Axis(1, 14, 28);
        return new StageView(new Stage(Stage.Kind.CONVOLUTION, 2, 2, axis, axis),
                new Filters(2, 3, 3, new float[36]), new float[] {1, 2}, new float[] {0.5f, 1});
    }

    /** Returns three units without maps. */
    static StageView dense() {
        return new StageView(new Stage(Stage.Kind.DENSE, 1, 3, new Axis(1, 0, 1), new Axis(1, 0, 1)), null,
                new float[] {1, 3, 2}, new float[] {0, 0.5f, -0.75f});
    }

    static StrokeStep step(int number, double score) {
        return new StrokeStep(number, image(number), prediction(3, 0.75f), score);
    }

    static Prediction prediction(int digit, float probability) {
        float[] all = new float[10];
        all[digit] = probability;
        all[(digit + 1) % 10] = 1 - probability;
        return new Prediction(all);
    }

    static DigitImage image(int ink) {
        byte[] pixels = new byte[DigitImage.PIXELS];
        pixels[ink] = (byte) 255;
        return new DigitImage(pixels);
    }
}
