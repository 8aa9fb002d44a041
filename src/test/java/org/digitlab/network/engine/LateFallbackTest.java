package org.digitlab.network.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.NetworkFactory;
import org.digitlab.network.architecture.NetworkSettings;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.helper.OnednnConvolutionHelper;
import org.digitlab.network.engine.op.Dnnl;
import org.digitlab.network.engine.plan.Plan;
import org.digitlab.network.engine.plan.Planner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/** A planner that fails for one batch size and works for others. */
class LateFallbackTest {

    private static final int FULL = 16;
    private static final int REST = 5;

    @BeforeEach
    void needsOneDnn() {
        assumeThat(Dnnl.isAvailable()).as("oneDNN on this platform").isTrue();
    }

    /** Checks that the refused batch is trained on too, with the updater state of the batches before. */
    @ParameterizedTest
    @CsvSource({"MLP, 000, 0", "MLP, classic, 1e-4", "CNN, 000, 0"})
    void aTrainingContinuesWithTheRefusedBatch(Family family, String variant, double l2) {
        MultiLayerNetwork refused = network(family, variant, l2);
        MultiLayerNetwork builtIn = network(family, variant, l2);
        try (Engine engine = new AcceleratedEngine(refused, true, refusing(REST));
                Engine expected = Engine.training(builtIn, EngineKind.BUILTIN)) {
            for (int rows : new int[] {FULL, FULL, REST, FULL, REST}) {
                fit(engine, rows);
                fit(expected, rows);
                assertThat(engine.info().fallback() == null).isEqualTo(refused.getIterationCount() <= 2);
                assertThat(engine.logits()).hasSize(rows * 10)
                        .containsExactly(expected.logits(), Offset.offset(1e-3f));
            }
            assertThat(refused.getIterationCount()).isEqualTo(5);
            Compared.assertClose("weights", refused.params(), builtIn.params());
            Compared.assertClose("updater state", refused.getUpdater().getStateViewArray(),
                    builtIn.getUpdater().getStateViewArray());
        }
    }

    @Test
    void aRefusedPredictionIsComputedByTheFallback() {
        MultiLayerNetwork network = network(Family.CNN, "000", 0);
        float[] pixels = Compared.numbers(2, REST, 784).data().asFloat();
        try (Engine engine = new AcceleratedEngine(network, false, refusing(REST))) {
            engine.probabilities(pixels, REST);
            network.setParams(network.params().mul(0.5));
            engine.weightsChanged();
            float[] expected = network.output(Nd4j.create(pixels, REST, 784)).dup('c').data().asFloat();
            assertThat(engine.probabilities(pixels, REST)).containsExactly(expected, Offset.offset(1e-4f));
            assertThat(network.getLayer(0).getHelper()).isInstanceOf(OnednnConvolutionHelper.class);
        }
        assertThat(network.getLayer(0).getHelper()).isNull();
    }

    @Test
    void theEngineReportsTheFallbackAndItsReason() {
        MultiLayerNetwork network = network(Family.MLP, "000", 0);
        // A batch size of this test alone, because each reason is logged only once.
        try (FallbackLog log = new FallbackLog(); Engine engine = new AcceleratedEngine(network, true, refusing(3))) {
            assertThat(engine.kind()).isEqualTo(EngineKind.ACCELERATED);
            fit(engine, 3);
            fit(engine, 3);
            assertThat(engine.kind()).isEqualTo(EngineKind.BUILTIN);
            assertThat(engine.info())
                    .isEqualTo(new EngineInfo(EngineKind.BUILTIN, "Deeplearning4j", "No plan for 3 rows in training"));
            assertThat(log.messages())
                    .containsExactly("No oneDNN plan for the whole network: No plan for 3 rows in training");
        }
    }

    @Test
    void aWrongArgumentCausesNoFallback() {
        try (Engine engine = new AcceleratedEngine(network(Family.MLP, "000", 0), true, Planner::plan)) {
            assertThatThrownBy(() -> engine.probabilities(new float[7], 1))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(engine.info().fallback()).isNull();
        }
    }

    private static Plan.Factory refusing(int refused) {
        return (network, rows, training) -> {
            if (rows == refused) {
                throw new UnsupportedOperationException("No plan for %d rows in %s"
                        .formatted(rows, training ? "training" : "prediction"));
            }
            return Planner.plan(network, rows, training);
        };
    }

    private static void fit(Engine engine, int rows) {
        INDArray features = Compared.numbers(rows, rows, 784);
        engine.fit(features, Compared.labels(rows));
    }

    /** Returns a network without dropout, because both engines would draw their masks from one generator. */
    private static MultiLayerNetwork network(Family family, String variant, double l2) {
        return NetworkFactory.build(Zoo.find(family, variant), new NetworkSettings(3, new Adam(1e-3), 0.0, l2));
    }
}
