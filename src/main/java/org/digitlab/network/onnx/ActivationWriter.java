package org.digitlab.network.onnx;

import java.util.List;
import java.util.Map;
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

    private static final String RELU = "Relu";
    /** Operations whose default constants are the same in ONNX and Deeplearning4j. */
    private static final Map<Class<?>, String> OPERATIONS = Map.of(ActivationReLU.class, RELU,
            ActivationSigmoid.class, "Sigmoid", ActivationTanH.class, "Tanh", ActivationSELU.class, "Selu",
            ActivationSoftSign.class, "Softsign", ActivationHardSigmoid.class, "HardSigmoid");

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

    private static String operation(IActivation activation) {
        String operation = OPERATIONS.get(activation.getClass());
        if (operation != null && (!operation.equals(RELU) || activation.equals(new ActivationReLU()))) {
            return operation;
        }
        throw new UnsupportedOperationException("activation %s is not supported, expected relu, sigmoid, tanh, "
                .formatted(activation) + "softmax, elu, selu, leaky relu, softsign, swish or hard sigmoid");
    }
}
