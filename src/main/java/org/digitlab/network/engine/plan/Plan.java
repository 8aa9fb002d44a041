package org.digitlab.network.engine.plan;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.digitlab.network.engine.op.Assembly;
import org.digitlab.network.engine.op.Softmax;
import org.digitlab.network.engine.op.Tensor;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A whole network laid out for oneDNN and one number of rows: every buffer is there, every primitive made, an
 * iteration allocates no native memory. Weights and gradients are read and written where the network itself keeps them.
 *
 * <p>For one thread, from being made to being closed.
 */
public final class Plan implements AutoCloseable {

    private final Assembly assembly;
    private final Tensor input;
    private final Softmax softmax;
    private final FloatPointer lossGradient;
    private boolean weightsTaken;

    /** @param lossGradient at the logits; null in a plan that only predicts */
    Plan(Assembly assembly, Tensor input, Tensor logits, Tensor lossGradient) {
        this.assembly = assembly;
        this.input = input;
        this.softmax = new Softmax(logits);
        this.lossGradient = lossGradient == null ? null : lossGradient.floats();
    }

    /** The network has other weights now; they are taken with the next prediction. */
    public void forgetWeights() {
        weightsTaken = false;
    }

    /**
     * Class probabilities, dropout off; overwritten by the next call.
     *
     * @param pixels {@code rows × inputs}
     * @throws IllegalArgumentException if there are more or fewer; native code would read on
     */
    public float[] probabilities(float[] pixels) {
        if (pixels.length != input.size()) {
            throw new IllegalArgumentException("Expected %d inputs, found %d".formatted(input.size(), pixels.length));
        }
        if (!weightsTaken) {
            assembly.weights.run();
            weightsTaken = true;
        }
        input.floats().put(pixels, 0, pixels.length);
        assembly.forward.run();
        return softmax.probabilities();
    }

    /**
     * One forward and backward pass; afterwards the network's gradients are those of the summed loss.
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

    /** Native code reads as many floats as it was told, whatever the array holds. */
    private static void check(INDArray array, int size) {
        if (array.length() != size || array.ordering() != 'c' || array.isView()
                || array.dataType() != DataType.FLOAT) {
            throw new IllegalArgumentException("Expected %d floats in C order, found %s"
                    .formatted(size, array.shapeInfoToString()));
        }
    }

    /** {@code rows × classes} of the last pass. */
    public float[] logits() {
        return softmax.logits();
    }

    @Override
    public void close() {
        assembly.arena.close();
    }
}
