package org.digitlab.network.onnx;

import java.util.List;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationHardSigmoid;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftSign;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/** Writes activations as ONNX operations. */
final class ActivationWriter {

    private ActivationWriter() {
    }

    /** @throws UnsupportedOperationException naming an activation that cannot be written */
    static void add(GraphWriter graph, IActivation activation) {
        if (activation instanceof ActivationSwish) {
            String input = graph.lastValue();
            graph.add("Sigmoid", List.of());
            graph.add("Mul", List.of(input));
        } else if (activation instanceof ActivationSoftmax) {
            graph.add("Softmax", List.of(), GraphWriter.axis(1));
        } else if (activation instanceof ActivationELU elu) {
            graph.add("Elu", List.of(), GraphWriter.attribute("alpha", elu.getAlpha()));
        } else if (activation instanceof ActivationLReLU leaky) {
            graph.add("LeakyRelu", List.of(), GraphWriter.attribute("alpha", leaky.getAlpha()));
        } else if (!(activation instanceof ActivationIdentity)) {
            graph.add(operation(activation), List.of());
        }
    }

    /** Returns an operation whose default constants are the same in ONNX and Deeplearning4j. */
    private static String operation(IActivation activation) {
        if (activation instanceof ActivationReLU && activation.equals(new ActivationReLU())) {
            return "Relu";
        }
        if (activation instanceof ActivationSigmoid) {
            return "Sigmoid";
        }
        if (activation instanceof ActivationTanH) {
            return "Tanh";
        }
        if (activation instanceof ActivationSELU) {
            return "Selu";
        }
        if (activation instanceof ActivationSoftSign) {
            return "Softsign";
        }
        if (activation instanceof ActivationHardSigmoid) {
            return "HardSigmoid";
        }
        throw new UnsupportedOperationException("activation %s is not supported, expected relu, sigmoid, tanh, "
                .formatted(activation) + "softmax, elu, selu, leaky relu, softsign, swish or hard sigmoid");
    }
}
