package org.digitlab.network.keras;

import org.digitlab.files.InvalidFileException;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;

/** Converts activations of Keras to Deeplearning4j. */
final class KerasActivations {

    private KerasActivations() {
    }

    /** Returns the activation in a layer's settings. */
    static IActivation of(KerasLayer layer) throws InvalidFileException {
        String name = layer.field("activation").isObject() ? "" : layer.text("linear", "activation");
        return switch (name) {
            case "linear" -> Activation.IDENTITY.getActivationFunction();
            case "relu", "sigmoid", "tanh", "softmax", "elu", "selu", "softsign", "swish" ->
                    Activation.fromString(name).getActivationFunction();
            case "silu" -> Activation.SWISH.getActivationFunction();
            case "hard_sigmoid" -> Activation.HARDSIGMOID.getActivationFunction();
            default -> throw layer.fault("has activation %s, expected relu, sigmoid, tanh, softmax, elu, selu, "
                    .formatted(layer.field("activation")) + "softsign, swish, hard_sigmoid or linear");
        };
    }

    /** Returns the activation of an activation layer. */
    static IActivation ofType(KerasLayer layer) throws InvalidFileException {
        return switch (layer.type()) {
            case "ReLU" -> rectifier(layer);
            case "LeakyReLU" -> new ActivationLReLU(layer.number(0.3, "alpha", "negative_slope"));
            case "ELU" -> new ActivationELU(layer.number(1, "alpha"));
            case "Softmax" -> Activation.SOFTMAX.getActivationFunction();
            default -> of(layer);
        };
    }

    private static IActivation rectifier(KerasLayer layer) throws InvalidFileException {
        if (layer.number(0, "max_value") != 0 || layer.number(0, "negative_slope") != 0
                || layer.number(0, "threshold") != 0) {
            throw layer.fault("has a max_value, negative_slope or threshold, expected none");
        }
        return new ActivationReLU();
    }
}
