package org.digitlab.network.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Arrays;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.NetworkFactory;
import org.digitlab.network.architecture.NetworkSettings;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.op.Dnnl;
import org.digitlab.network.engine.optimizer.Adam;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.config.Sgd;

class EngineTest {

    private static final int ROWS = 32;

    @BeforeEach
    void needsOneDnn() {
        assumeThat(Dnnl.isAvailable()).as("oneDNN on this platform").isTrue();
    }

    @ParameterizedTest
    @CsvSource({"MLP, classic, 1", "MLP, 000, 7", "MLP, classic, 128", "CNN, classic, 1", "CNN, classic, 7",
        "CNN, classic, 127", "CNN, classic, 128", "CNN, 000, 5", "CNN, 001, 5", "CNN, 002, 3", "CNN, 003, 4",
        "CNN, 004, 2", "CNN, fast, 64", "CNN, fast, 24"})
    void gradientsScoreAndOutputsEqualTheBuiltInEngine(Family family, String variant, int rows) {
        MultiLayerNetwork builtIn = network(family, variant);
        MultiLayerNetwork accelerated = network(family, variant);
        INDArray features = features(rows);
        INDArray labels = Compared.labels(rows);
        try (Engine engine = Engine.training(accelerated, EngineKind.ACCELERATED)) {
            assertThat(engine.kind()).isEqualTo(EngineKind.ACCELERATED);
            float[] probabilities = engine.probabilities(features.dup().data().asFloat(), rows);
            Compared.assertClose("probabilities", Nd4j.createFromArray(probabilities).reshape(rows, 10),
                    builtIn.output(features));
            engine.fit(features, labels);
            builtIn.fit(features, labels);
            assertThat(accelerated.score()).isCloseTo(builtIn.score(), within(1e-4));
            Compared.assertClose("gradient", accelerated.gradient().gradient(), builtIn.gradient().gradient());
            Compared.assertClose("weights", accelerated.params(), builtIn.params());
        }
    }

    /**
     * Convolutions that sum in another order round differently. About once in fifty steps, a value that is almost zero or
     * almost the largest of its window changes sides. Such an event changes one gradient by a thousandth, and Adam
     * amplifies the difference from then on, so convolutional runs with Adam are compared over 20 steps only.
     */
    @ParameterizedTest
    @CsvSource({"MLP, classic, ADAM, , 0, 100", "MLP, 000, ADAM, , 1e-4, 100", "CNN, classic, SGD, 0, 0, 40",
        "CNN, classic, ADAM, , 0, 20", "CNN, 000, ADAM, , 1e-4, 20"})
    void aSeedGivesTheSameLosses(Family family, String variant, String updater, Double dropout, double l2,
                                 int iterations) {
        NetworkSettings settings = new NetworkSettings(5, updater.equals("ADAM") ? adam() : new Sgd(1e-2), dropout,
                l2);
        double[] builtIn = losses(family, variant, settings, iterations, EngineKind.BUILTIN);
        double[] accelerated = losses(family, variant, settings, iterations, EngineKind.ACCELERATED);
        for (int i = 0; i < builtIn.length; i++) {
            assertThat(accelerated[i]).as("loss of iteration %d", i)
                    .isCloseTo(builtIn[i], within(1e-3 * builtIn[i]));
        }
    }

    /** Compares the gradients of both engines at the weights along one training. */
    @Test
    void gradientsAlongATrainingAreEqualExceptForRareRounding() {
        NetworkSettings onlyGradients = new NetworkSettings(5, new NoOp(), 0.0, 0);
        MultiLayerNetwork builtIn = NetworkFactory.build(Zoo.classic(Family.CNN), onlyGradients);
        MultiLayerNetwork accelerated = NetworkFactory.build(Zoo.classic(Family.CNN), onlyGradients);
        MultiLayerNetwork leader = NetworkFactory.build(Zoo.classic(Family.CNN),
                new NetworkSettings(5, adam(), 0.0, 0));
        double[] differences = new double[30];
        try (Engine ahead = Engine.training(leader, EngineKind.ACCELERATED);
                Engine engine = Engine.training(accelerated, EngineKind.ACCELERATED)) {
            for (int i = 0; i < differences.length; i++) {
                INDArray pixels = Digits.pixels(i * ROWS, ROWS);
                INDArray labels = Digits.labels(i * ROWS, ROWS);
                builtIn.setParams(leader.params());
                accelerated.setParams(leader.params());
                builtIn.fit(pixels, labels);
                engine.fit(pixels, labels);
                INDArray expected = builtIn.gradient().gradient();
                differences[i] = accelerated.gradient().gradient().distance2(expected)
                        / expected.norm2Number().doubleValue();
                ahead.fit(pixels, labels);
            }
        }
        Arrays.sort(differences);
        assertThat(differences[differences.length / 2]).isLessThan(1e-5);
        assertThat(differences[differences.length - 1]).isLessThan(2e-2);
    }

    @Test
    void adamLeavesTheStepsInTheGradientsAndItsMomentsInTheUpdaterState() {
        NetworkSettings settings = new NetworkSettings(3, adam(), 0.0, 0);
        MultiLayerNetwork builtIn = NetworkFactory.build(Zoo.find(Family.MLP, "000"), settings);
        MultiLayerNetwork accelerated = NetworkFactory.build(Zoo.find(Family.MLP, "000"), settings);
        accelerated.initGradientsView();
        assertThat(Adam.of(accelerated)).isPresent();
        try (Engine engine = Engine.training(accelerated, EngineKind.ACCELERATED)) {
            for (int rows : new int[] {32, 32, 7}) {
                engine.fit(features(rows), Compared.labels(rows));
                builtIn.fit(features(rows), Compared.labels(rows));
            }
        }
        Compared.assertClose("updater state", accelerated.getUpdater().getStateViewArray(),
                builtIn.getUpdater().getStateViewArray());
        INDArray steps = builtIn.gradient().gradient();
        assertThat(accelerated.gradient().gradient().sub(steps).norm2Number().doubleValue())
                .isLessThan(1e-3 * steps.norm2Number().doubleValue());
    }

    @Test
    void aNetworkCanBeTrainedAfterItsEngineIsClosed() {
        MultiLayerNetwork network = network(Family.MLP, "000");
        try (Engine engine = Engine.training(network, EngineKind.ACCELERATED)) {
            engine.fit(features(4), Compared.labels(4));
        }
        double before = network.score();
        for (int i = 0; i < 5; i++) {
            network.fit(features(4), Compared.labels(4));
        }
        assertThat(network.score()).isLessThan(before);
    }

    private static double[] losses(Family family, String variant, NetworkSettings settings, int iterations,
                                   EngineKind kind) {
        MultiLayerNetwork network = NetworkFactory.build(Zoo.find(family, variant), settings);
        double[] losses = new double[iterations];
        try (Engine engine = Engine.training(network, kind)) {
            for (int i = 0; i < iterations; i++) {
                engine.fit(Digits.pixels(i * ROWS, ROWS), Digits.labels(i * ROWS, ROWS));
                losses[i] = network.score();
            }
        }
        return losses;
    }

    private static IUpdater adam() {
        return new org.nd4j.linalg.learning.config.Adam(1e-3);
    }

    private static MultiLayerNetwork network(Family family, String variant) {
        return NetworkFactory.build(Zoo.find(family, variant), new NetworkSettings(3, new Sgd(0.1), 0.0, 1e-3));
    }

    private static INDArray features(int rows) {
        return Nd4j.rand(Nd4j.getRandomFactory().getNewRandomInstance(4), rows, 784L);
    }
}
