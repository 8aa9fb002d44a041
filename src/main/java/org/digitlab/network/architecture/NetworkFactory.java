package org.digitlab.network.architecture;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.digitlab.data.LabeledImages;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.rng.Random;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Builds Deeplearning4j networks from architectures: input {@code [n, 784]} from 0 to 1, output {@code [n, 10]}. */
public final class NetworkFactory {

    private NetworkFactory() {
    }

    /**
     * Builds a network with new random weights (He et al. 2015 for ReLU layers, Glorot and Bengio 2010 for the softmax).
     *
     * <p>Seeds the random generator of the calling thread, so that later random numbers (dropout) are reproducible too.
     */
    public static MultiLayerNetwork build(Variant variant, NetworkSettings settings) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration(variant, settings));
        network.init();
        return network;
    }

    /**
     * Builds a network for prediction from saved weights, without touching the calling thread's random generator.
     *
     * @throws IllegalArgumentException if the number of weights does not match the architecture
     */
    public static MultiLayerNetwork restore(Variant variant, WeightSnapshot weights) {
        int expected = NetworkSummary.of(variant).parameters();
        int found = weights.parameters().length;
        if (found != expected) {
            throw new IllegalArgumentException("Expected %d weights, found %d".formatted(expected, found));
        }
        return restore(detachedConfiguration(variant, NetworkSettings.INFERENCE), weights.parameters());
    }

    /** Returns the configuration of an architecture, without touching the calling thread's random generator. */
    public static MultiLayerConfiguration detachedConfiguration(Variant variant, NetworkSettings settings) {
        // Building a configuration seeds the thread's generator, which a training may be using.
        Random random = Nd4j.getRandom();
        long rootState = random.rootState();
        long nodeState = random.nodeState();
        MultiLayerConfiguration configuration = configuration(variant, settings);
        random.setStates(rootState, nodeState);
        return configuration;
    }

    /** Builds a network from a configuration and its weights; the caller has checked the number of weights. */
    public static MultiLayerNetwork restore(MultiLayerConfiguration configuration, float[] weights) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init(Nd4j.create(weights, 1, weights.length), false);
        return network;
    }

    private static MultiLayerConfiguration configuration(Variant variant, NetworkSettings settings) {
        NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder().seed(settings.seed())
                .updater(settings.updater()).weightInit(WeightInit.RELU).list();
        variant.layers().forEach(spec -> add(spec, settings, layers));
        layers.layer(new OutputLayer.Builder(LossFunction.MCXENT).nOut(LabeledImages.CLASSES)
                .activation(Activation.SOFTMAX).weightInit(WeightInit.XAVIER).build());
        MultiLayerConfiguration configuration = layers.setInputType(inputType(variant)).build();
        addRegularization(configuration, settings);
        return configuration;
    }

    /** Bypasses the builder, which would apply a weight decay twice to every layer. */
    private static void addRegularization(MultiLayerConfiguration configuration, NetworkSettings settings) {
        for (NeuralNetConfiguration one : configuration.getConfs()) {
            if (one.getLayer() instanceof BaseLayer layer) {
                layer.setRegularization(regularization(settings));
            }
        }
    }

    private static List<Regularization> regularization(NetworkSettings settings) {
        List<Regularization> all = new ArrayList<>();
        if (settings.l2() > 0) {
            all.add(new L2Regularization(settings.l2()));
        }
        if (settings.decay() > 0) {
            all.add(new WeightDecay(settings.decay(), true));
        }
        return all;
    }

    private static InputType inputType(Variant variant) {
        return variant.family() == Family.CNN ? InputType.convolutionalFlat(LabeledImages.SIDE, LabeledImages.SIDE, 1)
                : InputType.feedForward(LabeledImages.PIXELS);
    }

    private static void add(LayerSpec spec, NetworkSettings settings, NeuralNetConfiguration.ListBuilder layers) {
        if (spec instanceof LayerSpec.Conv conv) {
            layers.layer(new ConvolutionLayer.Builder(conv.kernel(), conv.kernel()).nOut(conv.filters())
                    .convolutionMode(conv.padded() ? ConvolutionMode.Same : ConvolutionMode.Truncate)
                    .activation(activation(conv.normalized())).hasBias(!conv.normalized()).build());
            addBatchNorm(conv.normalized(), layers);
        } else if (spec instanceof LayerSpec.MaxPool pool) {
            layers.layer(new SubsamplingLayer.Builder(PoolingType.MAX).kernelSize(pool.size(), pool.size())
                    .stride(pool.size(), pool.size()).build());
        } else if (spec instanceof LayerSpec.Dense dense) {
            layers.layer(new DenseLayer.Builder().nOut(dense.units())
                    .activation(activation(dense.normalized())).hasBias(!dense.normalized()).build());
            addBatchNorm(dense.normalized(), layers);
        } else if (spec instanceof LayerSpec.Dropout dropout) {
            double rate = settings.dropout() != null ? settings.dropout() : dropout.rate();
            // Deeplearning4j expects the probability of keeping an activation.
            layers.layer(rate == 0 ? new DropoutLayer.Builder().build() : new DropoutLayer(1 - rate));
        }
    }

    /** Deeplearning4j's batch normalisation ignores its own activation setting, so the ReLU becomes a separate layer. */
    private static Activation activation(boolean normalized) {
        return normalized ? Activation.IDENTITY : Activation.RELU;
    }

    private static void addBatchNorm(boolean normalized, NeuralNetConfiguration.ListBuilder layers) {
        if (normalized) {
            layers.layer(new BatchNormalization.Builder().useLogStd(false).build());
            layers.layer(new ActivationLayer(Activation.RELU));
        }
    }
}
