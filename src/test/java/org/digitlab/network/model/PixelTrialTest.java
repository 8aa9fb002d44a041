package org.digitlab.network.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.keras.PixelScaling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;

class PixelTrialTest {

    /** The shipped MLP as it would be, had it been trained on pixels of that range. */
    private static DigitModel trainedOn(PixelScaling pixels) throws IOException {
        DigitModel model = ModelFile.shipped(Family.MLP);
        float[] black = pixels.of(new float[784]);
        float[] ends = pixels.of(new float[] {0, 1});
        float scale = ends[1] - ends[0];
        INDArray weights = model.network().getLayer(0).getParam("W");
        weights.divi(scale);
        // Its first layer has no bias: what black pixels add is taken off by the normalisation behind it.
        INDArray mean = model.network().getLayer(1).getParam("mean");
        mean.addi(weights.sum(0).muli(black[0]).reshape(mean.shape()));
        return model;
    }

    @ParameterizedTest
    @EnumSource
    void thePixelsOfATrainingAreFoundOut(PixelScaling pixels) throws IOException {
        PixelTrial trial = new PixelTrial(null, false);
        List<Double> done = new ArrayList<>();
        try (DigitModel model = trainedOn(pixels)) {
            trial.add(model, true, done::add);
        }
        assertThat(done).isSorted().hasSizeGreaterThan(3).endsWith(1.0);
        assertThat(trial.pixels()).isEqualTo(pixels);
        assertThat(trial.turned()).isTrue();
        assertThat(trial.findings()).containsEntry("pixels", pixels.id())
                .containsEntry("pixelsBy", "least log loss on 2000 of MNIST's training images");
        assertThat((double) trial.findings().get("accuracy")).isCloseTo(0.99, within(0.01));
    }

    @Test
    void aTrialThatIsGivenUpEndsAtOnce() throws IOException {
        PixelTrial trial = new PixelTrial(null, false);
        List<Double> done = new ArrayList<>();
        try (DigitModel model = ModelFile.shipped(Family.MLP)) {
            assertThatThrownBy(() -> trial.add(model, false, part -> {
                done.add(part);
                throw new CancellationException();
            })).isInstanceOf(CancellationException.class);
        }
        assertThat(done).hasSize(1);
    }

    @Test
    void aModelOfOtherThingsKeepsItsPixels() throws IOException {
        DigitModel model = ModelFile.shipped(Family.MLP);
        // Answers are those of other classes now.
        INDArray bias = model.network().getLayer(model.network().getnLayers() - 1).getParam("b");
        INDArray weights = model.network().getLayer(model.network().getnLayers() - 1).getParam("W");
        weights.negi();
        bias.negi();
        PixelTrial trial = new PixelTrial(null, false);
        trial.add(model, false, part -> { });
        assertThat(trial.pixels()).isEqualTo(PixelScaling.UNIT);
        assertThat(trial.findings().get("pixelsBy")).asString().startsWith("assumed");
    }

    @Test
    void whatIsKnownIsNotTried() {
        PixelTrial trial = new PixelTrial(PixelScaling.SIGNED, true);
        assertThat(trial.pixels()).isEqualTo(PixelScaling.SIGNED);
        assertThat(trial.turned()).isTrue();
        assertThat(trial.findings()).containsOnlyKeys("pixels", "pixelsBy").containsEntry("pixelsBy", "given");
    }
}
