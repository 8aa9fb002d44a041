package org.digitlab.network.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import onnx.Onnx;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.keras.KerasFixture;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;

class OnnxFileTest {

    @TempDir
    private Path folder;

    @Test
    void operationsFollowTheOrderOfTheLayers() throws IOException {
        Onnx.GraphProto cnn = saved(ModelFile.shipped(Family.CNN));
        assertThat(cnn.getNodeList()).extracting(Onnx.NodeProto::getOpType).containsExactly("Reshape", "Conv",
                "BatchNormalization", "Relu", "Conv", "BatchNormalization", "Relu", "MaxPool", "Conv",
                "BatchNormalization", "Relu", "Conv", "BatchNormalization", "Relu", "MaxPool", "Flatten", "Gemm",
                "BatchNormalization", "Relu", "Gemm", "Softmax");
        Onnx.GraphProto imported = saved(ModelFile.open(KerasFixture.file("channels-last")));
        assertThat(imported.getNodeList()).extracting(Onnx.NodeProto::getOpType).containsExactly("Reshape", "Conv", "Relu",
                "MaxPool", "Conv", "BatchNormalization", "Elu", "AveragePool", "Flatten", "BatchNormalization", "Gemm",
                "Tanh", "Gemm", "Softmax");
    }

    @Test
    void everyOperationReadsKnownValues() throws IOException {
        Onnx.GraphProto graph = saved(ModelFile.open(KerasFixture.file("functional")));
        Set<String> known = new HashSet<>();
        graph.getInputList().forEach(input -> known.add(input.getName()));
        graph.getInitializerList().forEach(numbers -> assertThat(known.add(numbers.getName())).isTrue());
        for (Onnx.NodeProto node : graph.getNodeList()) {
            assertThat(known).containsAll(node.getInputList());
            assertThat(known.addAll(node.getOutputList())).isTrue();
        }
        assertThat(known).contains(OnnxFile.INPUT, OnnxFile.OUTPUT);
        assertThat(graph.getOutput(0).getName()).isEqualTo(OnnxFile.OUTPUT);
    }

    @Test
    void theFileContainsAllWeights() throws IOException {
        DigitModel model = ModelFile.shipped(Family.CNN);
        Onnx.GraphProto graph = saved(model);
        assertThat(graph.getInitializerList().stream().mapToInt(Onnx.TensorProto::getFloatDataCount).sum())
                .isEqualTo(model.parameters());
        Onnx.TensorProto first = graph.getInitializerList().stream()
                .filter(numbers -> numbers.getName().startsWith("weights")).findFirst().orElseThrow();
        assertThat(first.getDimsList()).containsExactly(32L, 1L, 3L, 3L);
        assertThat(first.getFloatData(9 * 5 + 4)).isEqualTo(model.network().getLayer(0).getParam("W").getFloat(5, 0, 1, 1));
    }

    @Test
    void anUnsupportedLayerIsNamedAndTheExistingFileIsUnchanged() throws IOException {
        var configuration = new NeuralNetConfiguration.Builder().list()
                .layer(new DenseLayer.Builder().nIn(784).nOut(4).activation(Activation.CUBE).build())
                .layer(new OutputLayer.Builder().nOut(10).nIn(4).activation(Activation.SOFTMAX).build()).build();
        DigitModel model = OnnxFixture.opened(configuration, folder);
        Path file = Files.writeString(folder.resolve("model.onnx"), "existing file");
        assertThatThrownBy(() -> OnnxFile.save(model, file)).isInstanceOf(IOException.class)
                .hasMessageContaining("model.onnx: cannot export: activation cube is not supported, expected");
        assertThat(file).hasContent("existing file");
    }

    @Test
    void averagePoolingThatIncludesPaddingIsNotSupported() throws IOException {
        var configuration = new NeuralNetConfiguration.Builder().list()
                .layer(new SubsamplingLayer.Builder(PoolingType.AVG, new int[] {2, 2}, new int[] {2, 2}, new int[] {1, 1})
                        .avgPoolIncludePadInDivisor(true).build())
                .layer(new OutputLayer.Builder().nOut(10).activation(Activation.SOFTMAX).build())
                .setInputType(InputType.convolutionalFlat(28, 28, 1)).build();
        DigitModel model = OnnxFixture.opened(configuration, folder);
        assertThatThrownBy(() -> saved(model)).isInstanceOf(IOException.class)
                .hasMessageContaining("model.onnx: cannot export: SubsamplingLayer is not supported");
    }

    /** ONNX Runtime does not compute this padding itself. */
    @Test
    void aDilatedConvolutionHasExplicitPadding() throws IOException {
        Onnx.NodeProto convolution = saved(OnnxFixture.dilated(folder)).getNode(1);
        assertThat(convolution.getOpType()).isEqualTo("Conv");
        assertThat(convolution.getAttributeList()).extracting(Onnx.AttributeProto::getName)
                .contains("pads").doesNotContain("auto_pad");
        assertThat(convolution.getAttributeList().stream().filter(one -> one.getName().equals("pads")).findFirst()
                .orElseThrow().getIntsList()).containsExactly(2L, 1L, 2L, 2L);
    }

    private Onnx.GraphProto saved(DigitModel model) throws IOException {
        Path file = folder.resolve("model.onnx");
        OnnxFile.save(model, file);
        Onnx.ModelProto read = Onnx.ModelProto.parseFrom(Files.readAllBytes(file));
        assertThat(read.getOpsetImport(0).getVersion()).isEqualTo(13);
        return read.getGraph();
    }
}
