package org.digitlab.network.engine.helper;

import org.digitlab.network.engine.op.Assembly;
import org.digitlab.network.engine.op.ImageShape;
import org.digitlab.network.engine.op.Node;
import org.digitlab.network.engine.op.Steps;
import org.digitlab.network.engine.op.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A single layer laid out for oneDNN and one shape of arrays, which are handed over with each call.
 *
 * <p>For one thread, from being made to being closed.
 */
final class LayerPlan implements AutoCloseable {

    private final Assembly assembly;
    private final Tensor input;
    private final ImageShape outputImages;
    private final Tensor output;
    private final Steps delivery;
    private Tensor outputGradient;
    private Tensor inputGradient;
    private INDArray taken;
    /** Perhaps copies, which nobody else keeps while oneDNN reads them. */
    private INDArray plainInput;
    private INDArray plainGradient;

    /**
     * @param inputImages the shape of {@code input}
     * @param input       without memory; what {@code node} reads
     */
    LayerPlan(Assembly assembly, ImageShape inputImages, Tensor input, Node node) {
        this.assembly = assembly;
        this.input = input;
        long[] shape = node.output().shape();
        outputImages = new ImageShape(inputImages.format(), shape[0], shape[1], shape[2], shape[3]);
        output = outputImages.slot(assembly.arena);
        delivery = new Steps(assembly.arena);
        delivery.copy(node.output(), output);
        if (assembly.training) {
            outputGradient = outputImages.slot(assembly.arena);
            inputGradient = inputImages.slot(assembly.arena);
            assembly.backward.copy(node.backward(outputGradient, true), inputGradient);
        }
    }

    /** What the arrays for {@link #forward} must look like. */
    long[] outputShape() {
        return outputImages.arrayShape();
    }

    void forward(INDArray given, INDArray result) {
        take(given);
        output.bind(result);
        delivery.run();
    }

    /** Deeplearning4j repeats the forward pass just before the backward one; a third is needed only if it did not. */
    void backward(INDArray given, INDArray gradient, INDArray result) {
        if (taken != given) {
            take(given);
        }
        taken = null;
        plainGradient = ImageShape.plain(gradient);
        outputGradient.bind(plainGradient);
        inputGradient.bind(result);
        assembly.backward.run();
    }

    private void take(INDArray given) {
        plainInput = ImageShape.plain(given);
        input.bind(plainInput);
        assembly.weights.run();
        assembly.forward.run();
        taken = assembly.training ? given : null;
    }

    @Override
    public void close() {
        assembly.arena.close();
    }
}
