package org.digitlab.bench.pytorch;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.io.IOException;
import org.digitlab.bench.Learning;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.network.architecture.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs only in the profile bench. */
class PyTorchNetworkTest {

    @ParameterizedTest
    @EnumSource
    void aNetworkLearns(Family family) throws IOException {
        Learning.check(new PyTorchNetwork(family));
    }

    @Test
    void theNetworksEqualTheClassicVariants() {
        assertThat(parameters(Blocks.mlp(), new Shape(1, 784))).isEqualTo(parameters(Family.MLP));
        assertThat(parameters(Blocks.cnn(), new Shape(1, 1, 28, 28))).isEqualTo(parameters(Family.CNN));
    }

    private static long parameters(Block block, Shape input) {
        try (NDManager manager = Engine.getEngine(PyTorchEngine.NAME).newBaseManager()) {
            block.initialize(manager, DataType.FLOAT32, input);
            return block.getParameters().values().stream().mapToLong(parameter -> parameter.getArray().size()).sum();
        }
    }

    private static long parameters(Family family) {
        return NetworkSummary.of(Zoo.classic(family)).parameters();
    }
}
