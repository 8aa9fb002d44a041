package org.digitlab.bench.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.bench.Learning;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.network.architecture.Zoo;
import org.junit.jupiter.api.Test;

class Dl4jNetworkTest {

    /** Tests only the MLP, because the CNN takes ten times as long. */
    @Test
    void aNetworkLearns() throws IOException {
        Learning.check(new Dl4jNetwork(Family.MLP));
    }

    @Test
    void theNetworksEqualTheClassicVariants() {
        assertThat(parameters(Configurations.mlp())).isEqualTo(parameters(Family.MLP));
        assertThat(parameters(Configurations.cnn())).isEqualTo(parameters(Family.CNN));
    }

    private static long parameters(MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network.numParams();
    }

    private static long parameters(Family family) {
        return NetworkSummary.of(Zoo.classic(family)).parameters();
    }
}
