package org.digitlab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.Assertions.within;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

class AccelerationTest {

    @BeforeEach
    void needsOneDnn() {
        assumeThat(Acceleration.hasOneDnn()).as("oneDNN on this platform").isTrue();
    }

    @ParameterizedTest
    @CsvSource({"classic, 1", "classic, 7", "001, 5", "002, 3", "003, 4"})
    void gradientsAndOutputsAreThoseOfTheBuiltInPath(String variant, int batch) {
        MultiLayerNetwork accelerated = network(variant);
        MultiLayerNetwork builtIn = network(variant);
        Acceleration.detach(builtIn);
        INDArray input = Nd4j.rand(batch, 784);
        INDArray labels = Nd4j.zeros(batch, 10);
        for (int i = 0; i < batch; i++) {
            labels.putScalar(i, i % 10, 1);
        }
        assertClose(accelerated.output(input), builtIn.output(input));
        assertClose(gradient(accelerated, input, labels), gradient(builtIn, input, labels));
    }

    private static MultiLayerNetwork network(String variant) {
        return NetworkFactory.build(Zoo.find(Family.CNN, variant), new NetworkSettings(3, new Sgd(0.1), 0.0, 0));
    }

    private static INDArray gradient(MultiLayerNetwork network, INDArray input, INDArray labels) {
        network.setInput(input);
        network.setLabels(labels);
        network.computeGradientAndScore();
        return network.gradient().gradient();
    }

    private static void assertClose(INDArray actual, INDArray expected) {
        double largest = expected.amaxNumber().doubleValue();
        assertThat(actual.sub(expected).amaxNumber().doubleValue()).isCloseTo(0, within(1e-4 * largest));
        assertThat(largest).isPositive();
    }
}
