package org.digitlab.network.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.digitlab.network.BatchNormNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

class NetworkSummaryTest {

    static Stream<Variant> allVariants() {
        return Stream.concat(Arrays.stream(Family.values()).flatMap(family -> Zoo.variants(family).stream()),
                Arrays.stream(BatchNormNetwork.values()).map(BatchNormNetwork::variant));
    }

    @ParameterizedTest
    @MethodSource("allVariants")
    void theNumberOfParametersEqualsDeeplearning4j(Variant variant) {
        var network = NetworkFactory.build(variant, new NetworkSettings(1, new Sgd(0.1), null, 0));
        assertThat(NetworkSummary.of(variant).parameters()).isEqualTo((int) network.numParams());
        assertThat(network.output(Nd4j.zeros(2, 784)).shape()).containsExactly(2, 10);
    }

    @Test
    void theClassicCnnHasTheseShapes() {
        var rows = NetworkSummary.of(Zoo.classic(Family.CNN)).rows();
        assertThat(rows).extracting(NetworkSummary.Row::output).containsExactly("1 × 28 × 28", "32 × 26 × 26",
                "32 × 13 × 13", "64 × 11 × 11", "64 × 5 × 5", "128", "128", "10");
        assertThat(NetworkSummary.of(Zoo.classic(Family.CNN)).parameters()).isEqualTo(225_034);
    }

    @Test
    void batchNormalisationAddsFourParametersPerChannelInPlaceOfABias() {
        var rows = NetworkSummary.of(BatchNormNetwork.ODD.variant()).rows();
        assertThat(rows.get(1)).isEqualTo(new NetworkSummary.Row("Convolution 5×5, batch norm, ReLU", "5 × 28 × 28",
                5 * (25 + 4)));
        assertThat(rows.get(3)).isEqualTo(new NetworkSummary.Row("Convolution 3×3, ReLU", "30 × 14 × 14",
                30 * (5 * 9 + 1)));
        assertThat(NetworkSummary.of(BatchNormNetwork.DENSE.variant()).rows().get(1))
                .isEqualTo(new NetworkSummary.Row("Dense, batch norm, ReLU", "128", 128 * (784 + 4)));
    }

    @Test
    void theFastCnnHasTwoConvolutions() {
        var summary = NetworkSummary.of(Zoo.find(Family.CNN, "fast"));
        assertThat(summary.rows()).extracting(NetworkSummary.Row::output).containsExactly("1 × 28 × 28", "32 × 24 × 24",
                "32 × 12 × 12", "128 × 10 × 10", "128 × 5 × 5", "256", "10");
        assertThat(summary.parameters()).isEqualTo(32 * 26 + 128 * 289 + 256 * 3201 + 10 * 257);
    }
}
