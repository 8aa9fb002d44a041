package org.digitlab.bench.dl4j;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.digitlab.bench.NetworkEngine;
import org.digitlab.data.LabeledImages;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The two classic networks in the style of Deeplearning4j's documentation. */
final class Configurations {

    private static final int SEED = 1;

    private Configurations() {
    }

    static MultiLayerConfiguration mlp() {
        return layers()
                .layer(dense(512)).layer(new DropoutLayer(keeping(0.2)))
                .layer(dense(256)).layer(new DropoutLayer(keeping(0.4)))
                .layer(output())
                .setInputType(InputType.feedForward(LabeledImages.PIXELS)).build();
    }

    static MultiLayerConfiguration cnn() {
        return layers()
                .layer(convolution(32)).layer(pooling())
                .layer(convolution(64)).layer(pooling())
                .layer(dense(128)).layer(new DropoutLayer(keeping(0.5)))
                .layer(output())
                .setInputType(InputType.convolutionalFlat(LabeledImages.SIDE, LabeledImages.SIDE, 1)).build();
    }

    private static NeuralNetConfiguration.ListBuilder layers() {
        return new NeuralNetConfiguration.Builder().seed(SEED).updater(new Adam(NetworkEngine.LEARNING_RATE))
                .weightInit(WeightInit.RELU).list();
    }

    private static ConvolutionLayer convolution(int filters) {
        return new ConvolutionLayer.Builder(3, 3).nOut(filters).activation(Activation.RELU).build();
    }

    private static SubsamplingLayer pooling() {
        return new SubsamplingLayer.Builder(PoolingType.MAX).kernelSize(2, 2).stride(2, 2).build();
    }

    private static DenseLayer dense(int units) {
        return new DenseLayer.Builder().nOut(units).activation(Activation.RELU).build();
    }

    private static OutputLayer output() {
        return new OutputLayer.Builder(LossFunction.MCXENT).nOut(LabeledImages.CLASSES)
                .activation(Activation.SOFTMAX).weightInit(WeightInit.XAVIER).build();
    }

    /** Deeplearning4j expects the probability of keeping a value. */
    private static double keeping(double dropped) {
        return 1 - dropped;
    }
}
