package org.digitlab.network.engine.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitlab.network.architecture.LayerSpec.conv;
import static org.digitlab.network.architecture.LayerSpec.dense;
import static org.digitlab.network.architecture.LayerSpec.maxPool;

import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.NetworkFactory;
import org.digitlab.network.architecture.NetworkSettings;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.Compared;
import org.digitlab.network.engine.Engine;
import org.digitlab.network.engine.EngineKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class WeightDecayTest {

    static Stream<Variant> variants() {
        return Stream.of(Zoo.find(Family.MLP, "000"), Zoo.find(Family.CNN, "000"), new Variant("normalised", Family.CNN,
                "", "", List.of(conv(4, 5).withBatchNorm(), maxPool(4), dense(16).withBatchNorm())));
    }

    /** Compares the first step, where no gradient depends on the decay. */
    @ParameterizedTest
    @MethodSource("variants")
    void adamWithWeightDecayInOneDnnEqualsDeeplearning4j(Variant variant) {
        INDArray expected = decay(variant, EngineKind.BUILTIN);
        INDArray found = decay(variant, EngineKind.ACCELERATED);
        double size = expected.norm2Number().doubleValue();
        assertThat(size).isPositive();
        assertThat(found.distance2(expected)).isLessThan(1e-3 * size);
    }

    private static INDArray decay(Variant variant, EngineKind kind) {
        return after(variant, 1, kind).sub(after(variant, 0, kind));
    }

    private static INDArray after(Variant variant, double decay, EngineKind kind) {
        MultiLayerNetwork network = NetworkFactory.build(variant, new NetworkSettings(3,
                new org.nd4j.linalg.learning.config.Adam(1e-3), 0.0, 0, decay));
        network.initGradientsView();
        assertThat(Adam.of(network)).isPresent();
        try (Engine engine = Engine.training(network, kind)) {
            engine.fit(Nd4j.rand(Nd4j.getRandomFactory().getNewRandomInstance(4), 10, 784L), Compared.labels(10));
        }
        return network.params();
    }
}
