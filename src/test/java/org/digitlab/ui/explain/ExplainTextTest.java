package org.digitlab.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digitlab.inference.ExplainedScore;
import org.digitlab.inference.Explanation;
import org.digitlab.inference.ExplanationMethod;
import org.digitlab.inference.Question;
import org.digitlab.ink.Drawing;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.gradients.Filters;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.Test;

class ExplainTextTest {

    private final ExplainText text = new ExplainText(new Words());
    private final Explanation evidence = Explanations.of(Explanations.question(ExplanationMethod.EVIDENCE));

    @Test
    void evidenceIsSplitIntoInkAndBlankPaper() {
        assertThat(text.sentence(evidence))
                .isEqualTo("3 leads 8 by 2.5: ink +2.0, blank paper +0.5.");
    }

    @Test
    void oneDigitHasAScoreAndNoLead() {
        Explanation alone = Explanations.of(new Question(Family.CNN, Explanations.image(1), Drawing.BLANK, 3,
                Question.NONE, ExplanationMethod.SENSITIVITY));
        assertThat(text.sentence(alone)).contains("3 scores 2.5").doesNotContain("leads");
        assertThat(text.speaks(alone.contrast(), -1)).isEqualTo("against 3");
    }

    @Test
    void theAccessibleTextNamesTheStrongestPixel() {
        assertThat(text.picture(evidence)).endsWith("The strongest pixel is at row 1, column 2, and speaks for 3.");
    }

    @Test
    void unitsAreDescribedWithActivationContributionAndKernel() {
        assertThat(text.unit(evidence.stages().get(0), 0, evidence.contrast())).isEqualTo("Convolution 1, 1 of 2: "
                + "mean activation 1.00, 1.50 for 3. Weights row by row: 0.50 \u22120.25; 0.00 1.00");
        assertThat(text.unit(evidence.stages().get(0), 1, evidence.contrast())).contains("3.00 for 8");
        assertThat(text.unit(evidence.stages().get(1), 0, evidence.contrast()))
                .isEqualTo("Dense 1, 1 of 3: activation 1.00, no contribution");
    }

    @Test
    void aLargeKernelIsDescribedByItsRange() {
        float[] weights = new float[64 * 9];
        weights[5] = -0.5f;
        weights[400] = 0.25f;
        assertThat(text.kernel(new Filters(64, 3, 3, weights), 0))
                .isEqualTo("64 kernels of 3 \u00d7 3, weights from \u22120.50 to 0.25");
        assertThat(text.kernel(new Filters(1, 24, 24, weights), 0))
                .isEqualTo("1 kernel of 24 \u00d7 24, weights from \u22120.50 to 0.25");
    }

    @Test
    void severalSmallKernelsAreDescribedByTheirRange() {
        assertThat(text.kernel(new Filters(2, 1, 2, new float[] {0, 0.5f, -1, 0}), 0))
                .isEqualTo("2 kernels of 1 \u00d7 2, weights from \u22121.00 to 0.50");
    }

    @Test
    void titlesTellHowManyUnitsAreShown() {
        assertThat(text.title(evidence.stages().get(0).stage(), 2)).isEqualTo("Convolution 1 \u00b7 2 maps of 2 \u00d7 2");
        assertThat(text.title(evidence.stages().get(1).stage(), 2)).isEqualTo("Dense 1 \u00b7 3 units \u00b7 first 2");
    }

    @Test
    void strokesAreDescribedWithTheirEffect() {
        assertThat(text.lastStroke(evidence))
                .isEqualTo("The last stroke moved the lead of 3 over 8 from \u22121.3 to 2.5.");
        assertThat(text.reading(evidence.steps().get(0))).isEqualTo("3 \u00b7 75 %");
        assertThat(text.step(evidence, 1)).contains("After stroke 2", "75 %", "is 2.5");
    }

    @Test
    void theFirstStrokeIsComparedWithBlankPaper() {
        assertThat(ExplainText.before(evidence, 0)).isEqualTo(0.5);
        Explanation late = new Explanation(evidence.question(), new ExplainedScore(3, 8), evidence.prediction(), 2.5, 0.5,
                evidence.relevance(), evidence.stages(), List.of(Explanations.step(4, 1)));
        assertThat(ExplainText.before(late, 0)).isNaN();
    }

    @Test
    void zeroHasNoSign() {
        assertThat(ExplainText.signed(-0.04)).isEqualTo("0.0");
        assertThat(ExplainText.signed(1.26)).isEqualTo("+1.3");
        assertThat(ExplainText.plain(-1.26)).isEqualTo("\u22121.3");
    }
}
