package org.digitlab.network.engine.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.engine.op.Dnnl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;

/** Inconsistent networks from files, which must not reach native code. */
class PlannerTest {

    @BeforeEach
    void needsOneDnn() {
        assumeThat(Dnnl.isAvailable()).as("oneDNN on this platform").isTrue();
    }

    @Test
    void aConvolutionWithTooFewWeightsIsRefused() {
        assertRefused(new NeuralNetConfiguration.Builder().list()
                .inputPreProcessor(0, new FeedForwardToCnnPreProcessor(28, 28, 1))
                .layer(new ConvolutionLayer.Builder(3, 3).nIn(1).nOut(32).activation(Activation.RELU).build())
                .layer(new ConvolutionLayer.Builder(3, 3).nIn(1).nOut(8).activation(Activation.RELU).build())
                .layer(output(8 * 24 * 24)).build(), "weights");
    }

    @Test
    void aDenseLayerWithTooFewWeightsIsRefused() {
        MultiLayerConfiguration configuration = new NeuralNetConfiguration.Builder().list()
                .layer(new DenseLayer.Builder().nIn(784).nOut(64).activation(Activation.RELU).build())
                .layer(output(64)).build();
        ((OutputLayer) configuration.getConf(1).getLayer()).setNIn(1);
        assertRefused(configuration, "weights");
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTITY", "RELU"})
    void aBatchNormalisationWithTooFewChannelsIsRefused(Activation before) {
        MultiLayerConfiguration configuration = new NeuralNetConfiguration.Builder().list()
                .layer(new DenseLayer.Builder().nIn(784).nOut(64).activation(before).build())
                .layer(new BatchNormalization.Builder().useLogStd(false).nIn(64).nOut(64).build())
                .layer(output(64)).build();
        ((BatchNormalization) configuration.getConf(1).getLayer()).setNOut(16);
        assertRefused(configuration, "channels");
    }

    @Test
    void anOutputLayerInTheMiddleIsRefused() {
        assertRefused(new NeuralNetConfiguration.Builder().list()
                .layer(output(784)).layer(output(10)).build(), "position");
    }

    /** Training would bind a batch to the input tensor, which the normalisation does not read. */
    @Test
    void aBatchNormalisationOfFlatInputIsPlannedForPredictionOnly() {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().list()
                .layer(new BatchNormalization.Builder().useLogStd(false).nIn(784).nOut(784).build())
                .layer(output(784)).build());
        network.init();
        Planner.plan(network, 2, false).close();
        assertThatThrownBy(() -> Planner.plan(network, 2, true))
                .isInstanceOf(UnsupportedOperationException.class).hasMessageContaining("another shape");
    }

    private static OutputLayer output(int inputs) {
        return new OutputLayer.Builder().nIn(inputs).nOut(10).activation(Activation.SOFTMAX).build();
    }

    private static void assertRefused(MultiLayerConfiguration configuration, String reason) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        assertThatThrownBy(() -> Planner.plan(network, 1, false))
                .isInstanceOf(UnsupportedOperationException.class).hasMessageContaining(reason);
    }
}
