package org.digitlab.network.keras;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.data.LabeledImages;
import org.digitlab.files.InvalidFileException;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Replaces the last layer by an output layer and builds the network. */
final class Head {

    private Head() {
    }

    /**
     * Builds the network.
     *
     * @param last        last Keras layer, for messages
     * @param conversions conversions between images and rows, by the index of the following layer
     */
    static KerasNetwork build(KerasLayer last, List<TranslatedLayer> steps, Map<Integer, InputPreProcessor> conversions)
            throws InvalidFileException {
        TranslatedLayer tail = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        if (tail == null || !(tail.layer() instanceof DenseLayer dense) || dense.getNOut() != LabeledImages.CLASSES) {
            throw last.fault("is the last layer, expected a Dense layer with 10 units and softmax or sigmoid");
        }
        String head = name(dense.getActivationFn(), last);
        OutputLayer output = new OutputLayer.Builder(LossFunction.MCXENT).nOut(LabeledImages.CLASSES)
                .activation(Activation.SOFTMAX).build();
        steps.set(steps.size() - 1, new TranslatedLayer(output, tail.parameters()));
        MultiLayerNetwork network = network(steps, conversions);
        return new KerasNetwork(network.getLayerWiseConfigurations(), network.params(), head);
    }

    private static String name(IActivation activation, KerasLayer last) throws InvalidFileException {
        if (activation instanceof ActivationSoftmax) {
            return "softmax";
        }
        if (activation instanceof ActivationSigmoid) {
            return "sigmoid";
        }
        if (activation instanceof ActivationIdentity) {
            return "linear";
        }
        throw last.fault("is the last layer with activation %s, expected softmax or sigmoid".formatted(activation));
    }

    private static MultiLayerNetwork network(List<TranslatedLayer> steps, Map<Integer, InputPreProcessor> conversions) {
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder().list();
        steps.forEach(step -> list.layer(step.layer()));
        conversions.forEach(list::inputPreProcessor);
        MultiLayerConfiguration configuration = list.setInputType(InputType.feedForward(LabeledImages.PIXELS)).build();
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init(zeros(steps), false);
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).parameters().forEach(network.getLayer(i)::setParam);
        }
        return network;
    }

    /** Returns zeros, which avoid a random initialisation that would be overwritten. */
    private static INDArray zeros(List<TranslatedLayer> steps) {
        return Nd4j.zeros(1, steps.stream().flatMap(step -> step.parameters().values().stream())
                .mapToLong(INDArray::length).sum());
    }
}
