package org.digitlab.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.digitlab.ink.DigitImage;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.InkPoint;
import org.digitlab.ink.InkRenderer;
import org.digitlab.ink.Stroke;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.ModelFile;
import org.junit.jupiter.api.Test;

class ExplainerTest {

    private static final Stroke DOWN = new Stroke(List.of(new InkPoint(14, 4), new InkPoint(14, 24)), 2);
    private static final Stroke ACROSS = new Stroke(List.of(new InkPoint(8, 4), new InkPoint(20, 4)), 2);

    @Test
    void theTwoMostLikelyDigitsAreExplained() throws IOException {
        try (Explainer explainer = Asked.shipped(Family.CNN)) {
            Explanation found = explainer.explain(Asked.openly(Family.CNN, Asked.image(0), ExplanationMethod.EVIDENCE));
            assertThat(found.contrast().digit()).isEqualTo(found.prediction().digit()).isEqualTo(7);
            assertThat(found.contrast().counter()).isEqualTo(found.prediction().runnerUp());
            assertThat(found.score()).isPositive();
        }
    }

    @Test
    void swappingTheDigitsSwapsTheSigns() throws IOException {
        DigitImage image = Asked.image(0);
        try (Explainer explainer = Asked.shipped(Family.MLP)) {
            Explanation one = explainer.explain(Asked.about(Family.MLP, image, 7, 2, ExplanationMethod.EVIDENCE));
            Explanation other = explainer.explain(Asked.about(Family.MLP, image, 2, 7, ExplanationMethod.EVIDENCE));
            assertThat(one.score()).isCloseTo(-other.score(), within(1e-4));
            for (int i = 0; i < DigitImage.PIXELS; i++) {
                assertThat(one.relevance()[i]).isCloseTo(-other.relevance()[i], within(1e-4f));
            }
        }
    }

    @Test
    void everyStrokeHasAStep() throws IOException {
        Drawing drawing = new Drawing(List.of(DOWN, ACROSS), null);
        try (Explainer explainer = Asked.shipped(Family.CNN)) {
            Explanation found = explainer.explain(new Question(Family.CNN, InkRenderer.render(drawing), drawing,
                    Question.FOLLOW, Question.FOLLOW, ExplanationMethod.EVIDENCE));
            assertThat(found.steps()).extracting(StrokeStep::number).containsExactly(1, 2);
            StrokeStep last = found.steps().get(1);
            assertThat(last.score()).isCloseTo(found.score(), within(1e-4));
            Drawing first = new Drawing(List.of(DOWN), null);
            Explanation earlier = explainer.explain(new Question(Family.CNN, InkRenderer.render(first), first,
                    found.contrast().digit(), found.contrast().counter(), ExplanationMethod.EVIDENCE));
            assertThat(found.steps().get(0).score()).isCloseTo(earlier.score(), within(1e-3));
        }
    }

    @Test
    void weightsAreAdoptedOnlyForTheSameArchitecture() throws IOException {
        try (Explainer explainer = Asked.shipped(Family.MLP)) {
            DigitModel newer = ModelFile.shipped(Family.MLP);
            newer.network().params().muli(0.5);
            assertThat(explainer.adopt(newer)).isTrue();
            Question question = Asked.openly(Family.MLP, Asked.image(0), ExplanationMethod.EVIDENCE);
            double score = explainer.explain(question).score();
            try (Explainer fresh = new Explainer(newer, EngineKind.BUILTIN)) {
                assertThat(score).isCloseTo(fresh.explain(question).score(), within(1e-4));
            }
            assertThat(explainer.adopt(ModelFile.shipped(Family.CNN))).isFalse();
        }
    }
}
