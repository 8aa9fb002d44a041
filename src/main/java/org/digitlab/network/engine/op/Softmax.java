package org.digitlab.network.engine.op;

import org.bytedeco.javacpp.FloatPointer;

/** Softmax and cross-entropy at the end of a network; a few hundred numbers, faster done here than handed on. */
public final class Softmax {

    private final int classes;
    private final float[] logits;
    private final float[] probabilities;
    private final float[] expected;
    private final FloatPointer source;

    /** @param logits {@code [rows, classes]}, plain */
    public Softmax(Tensor logits) {
        this.classes = (int) logits.shape()[1];
        this.logits = new float[logits.size()];
        this.probabilities = new float[logits.size()];
        this.expected = new float[logits.size()];
        this.source = logits.floats();
    }

    public float[] logits() {
        return logits;
    }

    /** {@code rows × classes} from the logits as they stand now; overwritten by the next call. */
    public float[] probabilities() {
        source.get(logits);
        for (int row = 0; row < logits.length; row += classes) {
            normalise(row);
        }
        return probabilities;
    }

    private void normalise(int row) {
        float largest = logits[row];
        for (int i = row + 1; i < row + classes; i++) {
            largest = Math.max(largest, logits[i]);
        }
        double sum = 0;
        for (int i = row; i < row + classes; i++) {
            probabilities[i] = (float) Math.exp(logits[i] - largest);
            sum += probabilities[i];
        }
        for (int i = row; i < row + classes; i++) {
            probabilities[i] /= (float) sum;
        }
    }

    /**
     * Writes the gradient of the summed cross-entropy at the logits.
     *
     * @param labels   {@code rows × classes}, the probabilities that were right
     * @param gradient of the same length
     * @return the cross-entropy summed over the rows, in nats
     */
    public double loss(FloatPointer labels, FloatPointer gradient) {
        labels.get(expected);
        probabilities();
        double loss = 0;
        for (int i = 0; i < expected.length; i++) {
            if (expected[i] != 0) {
                loss -= expected[i] * Math.log(Math.max(probabilities[i], 1e-10));
            }
            expected[i] = probabilities[i] - expected[i];
        }
        gradient.put(expected);
        return loss;
    }
}
