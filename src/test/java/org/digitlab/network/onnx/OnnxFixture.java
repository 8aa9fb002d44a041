package org.digitlab.network.onnx;

import java.io.IOException;
import java.nio.file.Path;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.ModelFile;
import org.nd4j.linalg.activations.Activation;

/** Networks that are not in the zoo. */
final class OnnxFixture {

    private OnnxFixture() {
    }

    /** Returns a model with a dilated convolution that keeps the image size. */
    static DigitModel dilated(Path folder) throws IOException {
        var configuration = new NeuralNetConfiguration.Builder().seed(3).list()
                .layer(new ConvolutionLayer.Builder(3, 2).nOut(4).dilation(2, 3).convolutionMode(ConvolutionMode.Same)
                        .activation(Activation.RELU).build())
                .layer(new OutputLayer.Builder().nOut(10).activation(Activation.SOFTMAX).build())
                .setInputType(InputType.convolutionalFlat(28, 28, 1)).build();
        return opened(configuration, folder);
    }

    /** Returns a model with random weights, opened from a file that Deeplearning4j has written. */
    static DigitModel opened(MultiLayerConfiguration configuration, Path folder) throws IOException {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        Path zip = folder.resolve("network.zip");
        ModelSerializer.writeModel(network, zip.toFile(), false);
        return ModelFile.open(zip);
    }
}
