package org.digitlab.network.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.NetworkFactory;
import org.digitlab.network.architecture.NetworkSettings;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.op.Dnnl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/** Model files are independent of the engine that trained them. */
class AcceleratedFileTest {

    private static final int ROWS = 5;
    private final INDArray features = Compared.numbers(4, ROWS, 784);

    @TempDir
    private Path folder;

    @BeforeEach
    void needsOneDnn() {
        assumeThat(Dnnl.isAvailable()).as("oneDNN on this platform").isTrue();
    }

    @ParameterizedTest
    @CsvSource({"BUILTIN, 1e-3", "ACCELERATED, 1e-3", "BUILTIN, 0", "ACCELERATED, 0"})
    void aTrainingContinuesWithTheOtherEngine(EngineKind trainedWith, double l2) throws IOException {
        EngineKind other = trainedWith == EngineKind.BUILTIN ? EngineKind.ACCELERATED : EngineKind.BUILTIN;
        MultiLayerNetwork trained = NetworkFactory.build(Zoo.find(Family.CNN, "000"),
                new NetworkSettings(3, new Adam(1e-3), 0.0, l2));
        try (Engine engine = Engine.training(trained, trainedWith)) {
            engine.fit(features, Compared.labels(ROWS));
            MultiLayerNetwork opened = reopened(trained);
            assertThat(opened.params()).isEqualTo(trained.params());
            assertThat(opened.getUpdater().getStateViewArray()).isEqualTo(trained.getUpdater().getStateViewArray());
            try (Engine continued = Engine.training(opened, other)) {
                assertThat(continued.kind()).isEqualTo(other);
                Compared.assertClose("outputs", outputs(continued), outputs(engine));
                continued.fit(features, Compared.labels(ROWS));
                engine.fit(features, Compared.labels(ROWS));
                Compared.assertClose("outputs after one more step", outputs(continued), outputs(engine));
            }
        }
    }

    private MultiLayerNetwork reopened(MultiLayerNetwork network) throws IOException {
        Path file = folder.resolve("model.zip");
        ModelSerializer.writeModel(network, file.toFile(), true);
        return ModelSerializer.restoreMultiLayerNetwork(file.toFile(), true);
    }

    private INDArray outputs(Engine engine) {
        return Nd4j.createFromArray(engine.probabilities(features.data().asFloat(), ROWS).clone());
    }
}
