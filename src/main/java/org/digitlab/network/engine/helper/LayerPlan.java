package org.digitlab.network.engine.helper;

import org.digitlab.network.engine.op.Assembly;
import org.digitlab.network.engine.op.ImageShape;
import org.digitlab.network.engine.op.Node;
import org.digitlab.network.engine.op.Steps;
import org.digitlab.network.engine.op.Tensor;
import org.digitlab.network.engine.op.Weights;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A plan for a single layer and one input shape; the arrays are passed with each call.
 *
 * <p>Confined to the thread that creates it.
 */
final class LayerPlan implements AutoCloseable {

    private final Assembly assembly;
    private final Tensor input;
    /** To be bound before each pass; null if the layer has none. */
    final Weights weights;
    private final ImageShape outputImages;
    private final Tensor output;
    private final Steps outputCopy;
    private Tensor outputGradient;
    private Tensor inputGradient;
    private INDArray lastInput;
    /** Fields, so that possible copies stay alive while oneDNN reads them. */
    private INDArray contiguousInput;
    private INDArray contiguousGradient;

    /**
     * @param inputImages shape of {@code input}
     * @param input       tensor without memory that {@code node} reads
     */
    LayerPlan(Assembly assembly, ImageShape inputImages, Tensor input, Node node, Weights weights) {
        this.assembly = assembly;
        this.input = input;
        this.weights = weights;
        long[] shape = node.output().shape();
        outputImages = new ImageShape(inputImages.format(), shape[0], shape[1], shape[2], shape[3]);
        output = outputImages.slot(assembly.arena);
        outputCopy = new Steps(assembly.arena);
        outputCopy.copy(node.output(), output);
        if (assembly.training) {
            outputGradient = outputImages.slot(assembly.arena);
            inputGradient = inputImages.slot(assembly.arena);
            assembly.backward.copy(node.backward(outputGradient, true), inputGradient);
        }
    }

    /** Returns the required shape of the result of {@link #forward}. */
    long[] outputShape() {
        return outputImages.arrayShape();
    }

    void forward(INDArray source, INDArray result) {
        runForward(source);
        output.bind(result);
        outputCopy.run();
    }

    /** Repeats the forward pass unless Deeplearning4j has just run it for the same array. */
    void backward(INDArray source, INDArray gradient, INDArray result) {
        if (lastInput != source) {
            runForward(source);
        }
        lastInput = null;
        contiguousGradient = ImageShape.contiguous(gradient);
        outputGradient.bind(contiguousGradient);
        inputGradient.bind(result);
        assembly.backward.run();
    }

    private void runForward(INDArray source) {
        contiguousInput = ImageShape.contiguous(source);
        input.bind(contiguousInput);
        assembly.weights.run();
        assembly.forward.run();
        lastInput = assembly.training ? source : null;
    }

    @Override
    public void close() {
        assembly.arena.close();
    }
}
