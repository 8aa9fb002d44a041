package org.digitlab.network.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.Family;
import org.digitlab.network.NetworkFactory;
import org.digitlab.network.NetworkSettings;
import org.digitlab.network.Zoo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class DecayTest {

    /** In a first step, for no gradient depends on the decay there. */
    @ParameterizedTest
    @EnumSource(Family.class)
    void adamWithWeightDecayStaysWithOneDnnAndDoesWhatDeeplearning4jDoes(Family family) {
        INDArray expected = decay(family, EngineKind.BUILTIN);
        INDArray found = decay(family, EngineKind.ACCELERATED);
        double size = expected.norm2Number().doubleValue();
        assertThat(size).isPositive();
        assertThat(found.distance2(expected)).isLessThan(1e-3 * size);
    }

    private static INDArray decay(Family family, EngineKind kind) {
        return after(family, 1, kind).sub(after(family, 0, kind));
    }

    private static INDArray after(Family family, double decay, EngineKind kind) {
        MultiLayerNetwork network = NetworkFactory.build(Zoo.find(family, "000"), new NetworkSettings(3,
                new org.nd4j.linalg.learning.config.Adam(1e-3), 0.0, 0, decay));
        network.initGradientsView();
        assertThat(Adam.of(network)).isPresent();
        INDArray labels = Nd4j.zeros(DataType.FLOAT, 10, 10);
        for (int i = 0; i < 10; i++) {
            labels.putScalar(i, i, 1);
        }
        try (Engine engine = Engine.training(network, kind)) {
            engine.fit(Nd4j.rand(Nd4j.getRandomFactory().getNewRandomInstance(4), 10, 784L), labels);
        }
        return network.params();
    }
}
