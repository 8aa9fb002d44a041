package org.digitlab.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.digitlab.ink.DigitImage;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.InkPoint;
import org.digitlab.ink.InkRenderer;
import org.digitlab.ink.Stroke;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.LayerSpec;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.gradients.Gradients;
import org.digitlab.network.gradients.LayerGradients;
import org.digitlab.network.gradients.Stage;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares the methods with models and images for which the result is known. */
class RelevanceTest {

    @ParameterizedTest
    @EnumSource
    void evidenceAddsUpToTheDifferenceToABlankImage(Family family) throws IOException {
        double missing = 0;
        double gained = 0;
        try (Explainer explainer = Asked.shipped(family)) {
            for (int i = 0; i < 20; i++) {
                Explanation found = explainer.explain(Asked.openly(family, Asked.image(i), ExplanationMethod.EVIDENCE));
                double gain = found.score() - found.blankScore();
                assertThat(found.sum()).as("image %d", i).isCloseTo(gain, within(0.1 + 0.1 * Math.abs(gain)));
                missing += Math.abs(gain - found.sum());
                gained += Math.abs(gain);
            }
        }
        assertThat(missing / gained).isLessThan(0.02);
    }

    /** In a linear model the relevance of a pixel is its weight times its ink. */
    @Test
    void aLinearModelIsExplainedByItsWeightsAndByOcclusion() {
        DigitModel model = linear();
        Stroke stroke = new Stroke(List.of(new InkPoint(14, 4), new InkPoint(14, 24)), 2);
        DigitImage image = InkRenderer.render(new Drawing(List.of(stroke), null));
        try (Explainer explainer = new Explainer(model, EngineKind.BUILTIN)) {
            Explanation evidence = explainer.explain(Asked.about(Family.MLP, image, 3, 8, ExplanationMethod.EVIDENCE));
            Explanation sensitivity = explainer.explain(Asked.about(Family.MLP, image, 3, 8,
                    ExplanationMethod.SENSITIVITY));
            for (int pixel = 0; pixel < DigitImage.PIXELS; pixel += 9) {
                float ink = image.scaled()[pixel];
                assertThat(sensitivity.relevance()[pixel]).isCloseTo(weight(pixel), within(1e-4f));
                assertThat(evidence.relevance()[pixel]).isCloseTo(ink * weight(pixel), within(1e-4f));
                double rubbedOut = explainer.explain(Asked.about(Family.MLP, without(image, pixel), 3,
                        8, ExplanationMethod.EVIDENCE)).score();
                assertThat(evidence.score() - rubbedOut).isCloseTo(ink * weight(pixel), within(1e-3));
            }
        }
    }

    /** Checks the maps by occlusion (Zeiler and Fergus 2014). */
    @ParameterizedTest
    @EnumSource
    void occludingTheStrongestEvidenceLowersTheScoreMoreThanTheWeakest(Family family) throws IOException {
        double strongest = 0;
        double weakest = 0;
        try (Explainer explainer = Asked.shipped(family)) {
            for (int i = 0; i < 10; i++) {
                DigitImage image = Asked.image(i);
                Explanation found = explainer.explain(Asked.openly(family, image, ExplanationMethod.EVIDENCE));
                strongest += found.score() - score(explainer, found, rubOut(image, found.relevance(), true));
                weakest += found.score() - score(explainer, found, rubOut(image, found.relevance(), false));
            }
        }
        assertThat(strongest).isPositive().isGreaterThan(weakest + 10);
    }

    @Test
    void regionsHaveBothSignsForTwoDigitsOnly() throws IOException {
        DigitImage image = Asked.image(0);
        try (Explainer explainer = Asked.shipped(Family.CNN)) {
            Explanation between = explainer.explain(Asked.about(Family.CNN, image, 7, 2, ExplanationMethod.REGIONS));
            Explanation alone = explainer.explain(Asked.about(Family.CNN, image, 7, Question.NONE,
                    ExplanationMethod.REGIONS));
            assertThat(between.relevance()).satisfies(map -> assertThat(max(map)).isPositive());
            assertThat(alone.contrast().hasCounter()).isFalse();
            assertThat(min(alone.relevance())).isZero();
            assertThat(max(alone.relevance())).isPositive();
            assertThat(min(between.relevance())).isNegative();
        }
    }

    /** After the last convolution the CNN is linear around an image, so positions and filters contribute the same sum. */
    @Test
    void positionsAndFiltersOfTheLastConvolutionContributeTheSame() throws IOException {
        try (LayerGradients gradients = new LayerGradients(ModelFile.shipped(Family.CNN).network(),
                EngineKind.BUILTIN)) {
            ExplainedScore contrast = new ExplainedScore(7, 2);
            Gradients found = gradients.run(Asked.image(0).scaled(), 1, logits -> contrast.logitGradient());
            int last = lastConvolution(gradients.stages());
            float[] map = RegionMap.contributions(found.stages().get(last), gradients.stages().get(last));
            double sum = 0;
            for (float place : map) {
                sum += place;
            }
            double units = 0;
            float[] values = found.stages().get(last).activations();
            for (int i = 0; i < values.length; i++) {
                units += values[i] * found.stages().get(last).gradients()[i];
            }
            assertThat(map).hasSize(64);
            assertThat(sum).isCloseTo(units, within(1e-2));
            float[] relevance = RegionMap.of(found, gradients.stages(), true);
            assertThat(relevance[0]).as("a corner far from every window's centre").isZero();
        }
    }

    private static int lastConvolution(List<Stage> stages) {
        return IntStream.range(0, stages.size()).filter(i -> stages.get(i).kind() == Stage.Kind.CONVOLUTION).max()
                .orElseThrow();
    }

    private static double score(Explainer explainer, Explanation before, DigitImage image) {
        return explainer.explain(Asked.about(before.question().family(), image,
                before.contrast().digit(), before.contrast().counter(), ExplanationMethod.EVIDENCE)).score();
    }

    /** Returns the image without its ten most, or least, relevant inked pixels. */
    private static DigitImage rubOut(DigitImage image, float[] relevance, boolean most) {
        byte[] pixels = image.pixels();
        for (int i = 0; i < 10; i++) {
            int found = -1;
            for (int pixel = 0; pixel < pixels.length; pixel++) {
                if (pixels[pixel] != 0 && (found < 0 || relevance[pixel] > relevance[found] == most)) {
                    found = pixel;
                }
            }
            pixels[found] = 0;
        }
        return new DigitImage(pixels);
    }

    private static DigitImage without(DigitImage image, int pixel) {
        byte[] pixels = image.pixels();
        pixels[pixel] = 0;
        return new DigitImage(pixels);
    }

    /** Returns a linear model with weights for the digit 3 only. */
    private static DigitModel linear() {
        Variant variant = new Variant("linear", Family.MLP, "", "", List.<LayerSpec>of());
        float[] weights = new float[DigitImage.PIXELS * 10 + 10];
        for (int pixel = 0; pixel < DigitImage.PIXELS; pixel++) {
            weights[3 * DigitImage.PIXELS + pixel] = weight(pixel);
        }
        return DigitModel.of(variant, new WeightSnapshot(weights, 0), null);
    }

    private static float weight(int pixel) {
        return (float) Math.sin(pixel);
    }

    private static float max(float[] values) {
        float max = values[0];
        for (float value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    private static float min(float[] values) {
        float min = values[0];
        for (float value : values) {
            min = Math.min(min, value);
        }
        return min;
    }
}
