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

class PixelScalingDetectorTest {

    /** Returns the shipped MLP with weights as if it had been trained on pixels in this scaling. */
    private static DigitModel trainedOn(PixelScaling pixels) throws IOException {
        DigitModel model = ModelFile.shipped(Family.MLP);
        float[] black = pixels.apply(new float[784]);
        float[] ends = pixels.apply(new float[] {0, 1});
        float scale = ends[1] - ends[0];
        INDArray weights = model.network().getLayer(0).getParam("W");
        weights.divi(scale);
        // The first layer has no bias, so the batch normalisation compensates for the black pixels.
        INDArray mean = model.network().getLayer(1).getParam("mean");
        mean.addi(weights.sum(0).muli(black[0]).reshape(mean.shape()));
        return model;
    }

    @ParameterizedTest
    @EnumSource
    void thePixelScalingIsDetected(PixelScaling pixels) throws IOException {
        PixelScalingDetector detector = new PixelScalingDetector(null, false);
        List<Double> done = new ArrayList<>();
        try (DigitModel model = trainedOn(pixels)) {
            detector.add(model, true, done::add);
        }
        assertThat(done).isSorted().hasSizeGreaterThan(3).endsWith(1.0);
        assertThat(detector.pixels()).isEqualTo(pixels);
        assertThat(detector.flipped()).isTrue();
        assertThat(detector.findings()).containsEntry("pixels", pixels.id())
                .containsEntry("pixelsBy", "least log loss on 2000 of MNIST's training images");
        assertThat((double) detector.findings().get("accuracy")).isCloseTo(0.99, within(0.01));
    }

    @Test
    void aCancelledDetectionEndsAtOnce() throws IOException {
        PixelScalingDetector detector = new PixelScalingDetector(null, false);
        List<Double> done = new ArrayList<>();
        try (DigitModel model = ModelFile.shipped(Family.MLP)) {
            assertThatThrownBy(() -> detector.add(model, false, part -> {
                done.add(part);
                throw new CancellationException();
            })).isInstanceOf(CancellationException.class);
        }
        assertThat(done).hasSize(1);
    }

    @Test
    void aModelForOtherClassesKeepsTheDefaultScaling() throws IOException {
        DigitModel model = ModelFile.shipped(Family.MLP);
        // The outputs belong to other classes now.
        INDArray bias = model.network().getLayer(model.network().getnLayers() - 1).getParam("b");
        INDArray weights = model.network().getLayer(model.network().getnLayers() - 1).getParam("W");
        weights.negi();
        bias.negi();
        PixelScalingDetector detector = new PixelScalingDetector(null, false);
        detector.add(model, false, part -> { });
        assertThat(detector.pixels()).isEqualTo(PixelScaling.UNIT);
        assertThat(detector.findings().get("pixelsBy")).asString().startsWith("assumed");
    }

    @Test
    void aKnownScalingIsNotDetected() {
        PixelScalingDetector detector = new PixelScalingDetector(PixelScaling.SIGNED, true);
        assertThat(detector.pixels()).isEqualTo(PixelScaling.SIGNED);
        assertThat(detector.flipped()).isTrue();
        assertThat(detector.findings()).containsOnlyKeys("pixels", "pixelsBy").containsEntry("pixelsBy", "given");
    }
}
