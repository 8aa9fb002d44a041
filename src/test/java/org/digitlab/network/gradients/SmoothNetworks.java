package org.digitlab.network.gradients;

import java.util.Random;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.BaseInputPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Networks with smooth activations, so that finite differences equal their gradients. */
final class SmoothNetworks {

    private SmoothNetworks() {
    }

    /** Returns a network with every supported type of layer. */
    static MultiLayerNetwork ofEveryLayer(CNN2DFormat format) {
        MultiLayerNetwork network = network(format == CNN2DFormat.NCHW ? InputType.convolutionalFlat(28, 28, 1)
                        : InputType.convolutional(28, 28, 1, format),
                new ConvolutionLayer.Builder(3, 3).nOut(3).hasBias(false).convolutionMode(ConvolutionMode.Same)
                        .activation(Activation.IDENTITY).dataFormat(format).build(),
                new BatchNormalization.Builder().useLogStd(false).dataFormat(format).build(),
                new ActivationLayer(Activation.SIGMOID),
                new SubsamplingLayer.Builder(PoolingType.AVG).kernelSize(2, 2).stride(2, 2).dataFormat(format).build(),
                new ConvolutionLayer.Builder(3, 3).nOut(4).activation(Activation.TANH).dataFormat(format).build(),
                new DropoutLayer(0.5),
                new DenseLayer.Builder().nOut(8).activation(Activation.IDENTITY).build(),
                new BatchNormalization.Builder().build(), new ActivationLayer(Activation.TANH));
        Random random = new Random(8);
        for (int layer : new int[] {1, 7}) {
            network.getLayer(layer).paramTable().values().forEach(values -> {
                for (long i = 0; i < values.length(); i++) {
                    values.putScalar(i, 0.5 + random.nextDouble());
                }
            });
        }
        return network;
    }

    static MultiLayerNetwork network(InputType input, Layer... layers) {
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder().seed(5).list();
        for (Layer layer : layers) {
            list.layer(layer);
        }
        MultiLayerConfiguration configuration = list.layer(new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(10).activation(Activation.SOFTMAX).build()).setInputType(input).build();
        if (input instanceof InputType.InputTypeConvolutional) {
            configuration.getInputPreProcessors().put(0, new ChannelsLast());
        }
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }

    /** Reshapes rows of pixels to images whose only channel comes last. */
    private static final class ChannelsLast extends BaseInputPreProcessor {

        private static final long serialVersionUID = 1;

        @Override
        public INDArray preProcess(INDArray input, int rows, LayerWorkspaceMgr memory) {
            return input.dup('c').reshape(rows, 28, 28, 1);
        }

        @Override
        public INDArray backprop(INDArray output, int rows, LayerWorkspaceMgr memory) {
            return output.dup('c').reshape(rows, Lead.PIXELS);
        }

        @Override
        public InputType getOutputType(InputType input) {
            return InputType.convolutional(28, 28, 1, CNN2DFormat.NHWC);
        }
    }
}
