package org.digitlab.network.engine;

import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.digitlab.network.engine.op.ImageShape;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What one layer of Deeplearning4j answers to a forward and a backward pass.
 *
 * @param weightGradients by name
 */
public record LayerPass(INDArray output, INDArray inputGradient, Map<String, INDArray> weightGradients) {

    private static final LayerWorkspaceMgr NO_WORKSPACES = LayerWorkspaceMgr.noWorkspaces();

    /** A network of this one layer for images of this shape; the same weights each time. */
    public static MultiLayerNetwork network(org.deeplearning4j.nn.conf.layers.Layer settings, INDArray input,
                                     CNN2DFormat format) {
        ImageShape images = ImageShape.of(input, format);
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().seed(3).list()
                .layer(settings)
                .setInputType(InputType.convolutional(images.height(), images.width(), images.channels(), format))
                .build());
        network.init();
        network.initGradientsView();
        if (network.numParams() > 0) {
            network.setParams(Compared.numbers(8, network.params().shape()));
        }
        return network;
    }

    public static INDArray output(Layer layer, INDArray input) {
        layer.setInput(input, NO_WORKSPACES);
        return layer.activate(true, NO_WORKSPACES).dup('c');
    }

    /** @param gradient from the output, taken in the order in which it stands in memory */
    public static LayerPass of(Layer layer, INDArray input, INDArray gradient) {
        INDArray output = output(layer, input);
        Pair<Gradient, INDArray> answer = layer.backpropGradient(gradient, NO_WORKSPACES);
        return new LayerPass(output, answer.getSecond(), answer.getFirst().gradientForVariable());
    }

    public void assertCloseTo(LayerPass expected) {
        Compared.assertClose("output", output, expected.output);
        Compared.assertClose("input gradient", inputGradient, expected.inputGradient);
        expected.weightGradients.forEach((name, gradient) ->
                Compared.assertClose("gradient of " + name, weightGradients.get(name), gradient));
    }
}
