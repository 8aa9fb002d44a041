package org.digitlab.network.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Arrays;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.BatchNormNetwork;
import org.digitlab.network.architecture.NetworkFactory;
import org.digitlab.network.architecture.NetworkSettings;
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

/** Compares networks with batch normalisation in a plan with Deeplearning4j. */
class BatchNormTest {

    private static final int ROWS = 32;

    @BeforeEach
    void needsOneDnn() {
        assumeThat(Dnnl.isAvailable()).as("oneDNN on this platform").isTrue();
    }

    /** Includes running means and variances, which are weights to Deeplearning4j, with their changes as gradients. */
    @ParameterizedTest
    @CsvSource({"DEEP, 2", "DEEP, 7", "DEEP, 32", "ODD, 3", "ODD, 16", "DENSE, 2", "DENSE, 64"})
    void stepsAndPredictionsEqualTheBuiltInEngine(BatchNormNetwork net, int rows) {
        MultiLayerNetwork builtIn = build(net, new Sgd(0.05), 0.0, 1e-3);
        MultiLayerNetwork accelerated = build(net, new Sgd(0.05), 0.0, 1e-3);
        INDArray features = Digits.pixels(0, rows);
        INDArray labels = Digits.labels(0, rows);
        try (Engine engine = Engine.training(accelerated, EngineKind.ACCELERATED)) {
            assertThat(engine.info().fallback()).as("a plan of the whole network").isNull();
            engine.fit(features, labels);
            builtIn.fit(features, labels);
            assertThat(accelerated.score()).isCloseTo(builtIn.score(), within(1e-4));
            assertThat(accelerated.gradient().gradient().distance2(builtIn.gradient().gradient()))
                    .isLessThan(2e-3 * builtIn.gradient().gradient().norm2Number().doubleValue());
            accelerated.params().assign(builtIn.params());
            engine.weightsChanged();
            float[] probabilities = engine.probabilities(features.dup().data().asFloat(), rows);
            Compared.assertClose("probabilities", Nd4j.createFromArray(probabilities).reshape(rows, 10),
                    builtIn.output(features));
        }
    }

    /**
     * Rounding sometimes changes the side of a value that is almost zero or almost the largest of its window. With
     * normalisation this is more frequent, because the mean of a channel affects all of its values.
     */
    @ParameterizedTest
    @CsvSource({"DEEP, 1e-4", "ODD, 1e-4", "DENSE, 1e-6"})
    void gradientsAreExactExceptForRareRounding(BatchNormNetwork net, double tolerance) {
        MultiLayerNetwork builtIn = build(net, new NoOp(), 0.0, 0);
        MultiLayerNetwork accelerated = build(net, new NoOp(), 0.0, 0);
        double[] differences = new double[8];
        try (Engine engine = Engine.training(accelerated, EngineKind.ACCELERATED)) {
            for (int i = 0; i < differences.length; i++) {
                // Running statistics move with every step.
                accelerated.params().assign(builtIn.params());
                engine.fit(Digits.pixels(i * ROWS, ROWS), Digits.labels(i * ROWS, ROWS));
                builtIn.fit(Digits.pixels(i * ROWS, ROWS), Digits.labels(i * ROWS, ROWS));
                INDArray expected = builtIn.gradient().gradient();
                differences[i] = accelerated.gradient().gradient().distance2(expected)
                        / expected.norm2Number().doubleValue();
            }
        }
        Arrays.sort(differences);
        assertThat(differences[0]).isLessThan(tolerance);
        assertThat(differences[differences.length - 1]).isLessThan(2e-2);
    }

    /** Losses diverge sooner than without normalisation, which spreads every rounding difference. */
    @ParameterizedTest
    @CsvSource({"DEEP, ADAM, 15, 2e-2", "ODD, SGD, 20, 2e-2", "DENSE, SGD, 100, 1e-5",
        "DENSE, ADAM, 100, 1e-4"})
    void aSeedGivesTheSameLosses(BatchNormNetwork net, String updater, int iterations, double tolerance) {
        double[] builtIn = losses(net, updater, iterations, EngineKind.BUILTIN);
        double[] accelerated = losses(net, updater, iterations, EngineKind.ACCELERATED);
        for (int i = 0; i < iterations; i++) {
            assertThat(accelerated[i]).as("loss of iteration %d", i)
                    .isCloseTo(builtIn[i], within(tolerance * builtIn[i]));
        }
    }

    @Test
    void adamLeavesRunningStatisticsAlone() {
        MultiLayerNetwork builtIn = trained(EngineKind.BUILTIN);
        MultiLayerNetwork accelerated = trained(EngineKind.ACCELERATED);
        Compared.assertClose("updater state", accelerated.getUpdater().getStateViewArray(),
                builtIn.getUpdater().getStateViewArray());
        Compared.assertClose("weights and statistics", accelerated.params(), builtIn.params());
        assertThat(Adam.of(accelerated)).isPresent();
    }

    private static MultiLayerNetwork trained(EngineKind kind) {
        MultiLayerNetwork network = build(BatchNormNetwork.DENSE, new org.nd4j.linalg.learning.config.Adam(1e-3), null, 0);
        try (Engine engine = Engine.training(network, kind)) {
            for (int rows : new int[] {32, 32, 7}) {
                engine.fit(Digits.pixels(0, rows), Digits.labels(0, rows));
            }
        }
        return network;
    }

    private static double[] losses(BatchNormNetwork net, String updater, int iterations, EngineKind kind) {
        IUpdater optimizer = updater.equals("ADAM") ? new org.nd4j.linalg.learning.config.Adam(1e-3) : new Sgd(1e-2);
        MultiLayerNetwork network = build(net, optimizer, null, 0);
        double[] losses = new double[iterations];
        try (Engine engine = Engine.training(network, kind)) {
            for (int i = 0; i < iterations; i++) {
                engine.fit(Digits.pixels(i * ROWS, ROWS), Digits.labels(i * ROWS, ROWS));
                losses[i] = network.score();
            }
        }
        return losses;
    }

    private static MultiLayerNetwork build(BatchNormNetwork net, IUpdater updater, Double dropout, double l2) {
        return NetworkFactory.build(net.variant(), new NetworkSettings(3, updater, dropout, l2));
    }
}
