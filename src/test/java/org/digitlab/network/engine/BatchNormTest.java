package org.digitlab.network.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.digitlab.network.LayerSpec.conv;
import static org.digitlab.network.LayerSpec.dense;
import static org.digitlab.network.LayerSpec.dropout;
import static org.digitlab.network.LayerSpec.maxPool;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.Family;
import org.digitlab.network.LayerSpec;
import org.digitlab.network.NetworkFactory;
import org.digitlab.network.NetworkSettings;
import org.digitlab.network.Variant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.config.Sgd;

/** Networks with batch normalisation by a plan and by Deeplearning4j. */
class BatchNormTest {

    private static final int ROWS = 32;

    /** By name in the tests. */
    private enum Net {
        DEEP(Family.CNN, conv(32, 3).withBatchNorm(), conv(32, 3).withBatchNorm(), maxPool(2), dropout(0.2),
                conv(64, 3).withBatchNorm(), maxPool(2), dense(64).withBatchNorm(), dropout(0.5)),
        /** Channels that fill no block of oneDNN's. */
        ODD(Family.CNN, conv(5, 5).withPadding().withBatchNorm(), maxPool(2), conv(30, 3).withPadding(), maxPool(2),
                conv(7, 3).withPadding().withBatchNorm(), dense(33)),
        DENSE(Family.MLP, dense(128).withBatchNorm(), dropout(0.2), dense(33).withBatchNorm());

        private final Variant variant;

        Net(Family family, LayerSpec... layers) {
            variant = new Variant("test", family, "Test", "Only in tests.", List.of(layers));
        }

        MultiLayerNetwork build(IUpdater updater, Double dropout, double l2) {
            return NetworkFactory.build(variant, new NetworkSettings(3, updater, dropout, l2));
        }
    }

    @BeforeEach
    void needsOneDnn() {
        assumeThat(Dnnl.isAvailable()).as("oneDNN on this platform").isTrue();
    }

    /** Running means and variances included: they are weights to Deeplearning4j, and their changes are gradients. */
    @ParameterizedTest
    @CsvSource({"DEEP, 2", "DEEP, 7", "DEEP, 32", "ODD, 3", "ODD, 16", "DENSE, 2", "DENSE, 64"})
    void stepsAndPredictionsAreThoseOfTheBuiltInPath(Net net, int rows) {
        MultiLayerNetwork builtIn = net.build(new Sgd(0.05), 0.0, 1e-3);
        MultiLayerNetwork accelerated = net.build(new Sgd(0.05), 0.0, 1e-3);
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
     * Floats round, and a value that is almost zero, or almost the largest of its window, falls to the other side now
     * and then, here as in Deeplearning4j's own path; so both are measured by what it computes in double precision.
     */
    @ParameterizedTest
    @EnumSource
    void gradientsAreExactButForRareInstants(Net net) {
        MultiLayerNetwork exact = inDoublePrecision(net);
        MultiLayerNetwork accelerated = net.build(new NoOp(), 0.0, 0);
        double[] differences = new double[11];
        try (Engine engine = Engine.training(accelerated, EngineKind.ACCELERATED)) {
            for (int i = 0; i < differences.length; i++) {
                INDArray pixels = Digits.pixels(i * ROWS, ROWS);
                INDArray labels = Digits.labels(i * ROWS, ROWS);
                // Its running statistics move with every step.
                exact.setParams(accelerated.params().castTo(DataType.DOUBLE));
                exact.fit(pixels.castTo(DataType.DOUBLE), labels.castTo(DataType.DOUBLE));
                engine.fit(pixels, labels);
                INDArray expected = exact.gradient().gradient();
                differences[i] = accelerated.gradient().gradient().castTo(DataType.DOUBLE).distance2(expected)
                        / expected.norm2Number().doubleValue();
            }
        }
        Arrays.sort(differences);
        assertThat(differences[differences.length / 2]).isLessThan(2e-5);
        assertThat(differences[differences.length - 1]).isLessThan(2e-2);
    }

    private static MultiLayerNetwork inDoublePrecision(Net net) {
        MultiLayerConfiguration configuration = net.build(new NoOp(), 0.0, 0).getLayerWiseConfigurations();
        configuration.setDataType(DataType.DOUBLE);
        configuration.getConfs().forEach(layer -> layer.setDataType(DataType.DOUBLE));
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }

    /** Where values sit on an edge the ways part sooner than without normalisation: it hands every difference on. */
    @ParameterizedTest
    @CsvSource({"DEEP, SGD, 20, 2e-2", "DEEP, ADAM, 20, 2e-2", "ODD, ADAM, 20, 1e-2", "DENSE, SGD, 100, 1e-5",
        "DENSE, ADAM, 100, 1e-4"})
    void aSeededTrainingTakesTheSameWay(Net net, String updater, int iterations, double tolerance) {
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
        MultiLayerNetwork network = Net.DENSE.build(new org.nd4j.linalg.learning.config.Adam(1e-3), null, 0);
        try (Engine engine = Engine.training(network, kind)) {
            for (int rows : new int[] {32, 32, 7}) {
                engine.fit(Digits.pixels(0, rows), Digits.labels(0, rows));
            }
        }
        return network;
    }

    private static double[] losses(Net net, String updater, int iterations, EngineKind kind) {
        IUpdater made = updater.equals("ADAM") ? new org.nd4j.linalg.learning.config.Adam(1e-3) : new Sgd(1e-2);
        MultiLayerNetwork network = net.build(made, null, 0);
        double[] losses = new double[iterations];
        try (Engine engine = Engine.training(network, kind)) {
            for (int i = 0; i < iterations; i++) {
                engine.fit(Digits.pixels(i * ROWS, ROWS), Digits.labels(i * ROWS, ROWS));
                losses[i] = network.score();
            }
        }
        return losses;
    }
}
