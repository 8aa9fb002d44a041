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
 * The results of a forward and a backward pass of one layer in Deeplearning4j.
 *
 * @param weightGradients gradients by parameter name
 */
public record LayerPass(INDArray output, INDArray inputGradient, Map<String, INDArray> weightGradients) {

    private static final LayerWorkspaceMgr NO_WORKSPACES = LayerWorkspaceMgr.noWorkspaces();

    /** Returns a network of one layer for images of this shape, always with the same weights. */
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

    /** @param gradient gradient with respect to the output, passed with its own order in memory */
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
