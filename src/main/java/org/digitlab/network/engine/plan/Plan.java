package org.digitlab.network.engine.plan;

import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.engine.op.Assembly;
import org.digitlab.network.engine.op.Softmax;
import org.digitlab.network.engine.op.Tensor;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A whole network prepared for oneDNN and one batch size: all buffers and primitives exist, so an iteration allocates no
 * native memory. Weights and gradients are read and written in the network's own memory.
 *
 * <p>Confined to the thread that creates it.
 */
public final class Plan implements AutoCloseable {

    /** Creates plans, normally {@link Planner#plan}. */
    @FunctionalInterface
    public interface Factory {
        /** @throws RuntimeException if oneDNN cannot compute the network with this batch size */
        Plan plan(MultiLayerNetwork network, int rows, boolean training);
    }

    private final Assembly assembly;
    private final Tensor input;
    private final Softmax softmax;
    private final FloatPointer lossGradient;
    private boolean weightsLoaded;

    /** @param lossGradient gradient with respect to the logits; null in a plan for prediction */
    Plan(Assembly assembly, Tensor input, Tensor logits, Tensor lossGradient) {
        this.assembly = assembly;
        this.input = input;
        this.softmax = new Softmax(logits);
        this.lossGradient = lossGradient == null ? null : lossGradient.floats();
    }

    /** Makes the next prediction load the network's weights again. */
    public void invalidateWeights() {
        weightsLoaded = false;
    }

    /**
     * Returns class probabilities, with dropout off; the next call overwrites them.
     *
     * @param pixels {@code rows × inputs} values
     * @throws IllegalArgumentException if the number of values differs, because native code would read past the end
     */
    public float[] probabilities(float[] pixels) {
        if (pixels.length != input.size()) {
            throw new IllegalArgumentException("Expected %d inputs, found %d".formatted(input.size(), pixels.length));
        }
        if (!weightsLoaded) {
            assembly.weights.run();
            weightsLoaded = true;
        }
        input.floats().put(pixels, 0, pixels.length);
        assembly.forward.run();
        return softmax.probabilities();
    }

    /**
     * Runs a forward and a backward pass, which set the network's gradients to those of the summed loss.
     *
     * @return the summed cross-entropy in nats
     */
    public double gradients(INDArray features, INDArray labels) {
        check(features, input.size());
        check(labels, softmax.logits().length);
        assembly.weights.run();
        input.bind(features);
        assembly.forward.run();
        double loss = softmax.loss(new FloatPointer(labels.data().addressPointer()), lossGradient);
        assembly.backward.run();
        return loss;
    }

    /** Checks an array before native code reads it without any check. */
    private static void check(INDArray array, int size) {
        if (array.length() != size || array.ordering() != 'c' || array.isView() || array.dataType() != DataType.FLOAT) {
            throw new IllegalArgumentException("Expected %d floats in C order, found %s"
                    .formatted(size, array.shapeInfoToString()));
        }
    }

    /** Returns the {@code rows × classes} logits of the last pass. */
    public float[] logits() {
        return softmax.logits();
    }

    @Override
    public void close() {
        assembly.arena.close();
    }
}
