package org.digitlab.network.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.engine.op.Dnnl;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class EngineInfoTest {

    @Test
    void theAcceleratedEngineNamesItsLibraryAndVersion() {
        assumeThat(Dnnl.isAvailable()).as("oneDNN on this platform").isTrue();
        EngineInfo info = info(network(LossFunction.MCXENT), EngineKind.ACCELERATED);
        assertThat(info.kind()).isEqualTo(EngineKind.ACCELERATED);
        assertThat(info.library()).matches("oneDNN \\d+\\.\\d+\\.\\d+");
        assertThat(info.fallback()).isNull();
    }

    @Test
    void aFallbackHasAReason() {
        EngineInfo info = info(network(LossFunction.MSE), EngineKind.ACCELERATED);
        assertThat(info.kind()).isEqualTo(EngineKind.BUILTIN);
        assertThat(info.fallback()).isNotBlank();
    }

    @Test
    void aRequestedEngineHasNoFallback() {
        assertThat(info(network(LossFunction.MCXENT), EngineKind.BUILTIN))
                .isEqualTo(new EngineInfo(EngineKind.BUILTIN, "Deeplearning4j", null));
    }

    private static EngineInfo info(MultiLayerNetwork network, EngineKind wanted) {
        try (Engine engine = Engine.predicting(network, wanted)) {
            return engine.info();
        }
    }

    private static MultiLayerNetwork network(LossFunction loss) {
        var network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().list()
                .layer(new OutputLayer.Builder(loss).nIn(784).nOut(10).activation(Activation.SOFTMAX).build()).build());
        network.init();
        return network;
    }
}
