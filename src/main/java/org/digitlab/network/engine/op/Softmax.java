package org.digitlab.network.engine.op;

import org.bytedeco.javacpp.FloatPointer;

/** Softmax and cross-entropy of a network; for a few hundred numbers Java is faster than a native call. */
public final class Softmax {

    private final int classes;
    private final float[] logits;
    private final float[] probabilities;
    private final float[] targets;
    private final FloatPointer source;

    /** @param logits {@code [rows, classes]} in a plain layout */
    public Softmax(Tensor logits) {
        this.classes = (int) logits.shape()[1];
        this.logits = new float[logits.size()];
        this.probabilities = new float[logits.size()];
        this.targets = new float[logits.size()];
        this.source = logits.floats();
    }

    public float[] logits() {
        return logits;
    }

    /** Returns {@code rows × classes} probabilities of the current logits; the next call overwrites them. */
    public float[] probabilities() {
        source.get(logits);
        for (int row = 0; row < logits.length; row += classes) {
            normalizeRow(row);
        }
        return probabilities;
    }

    private void normalizeRow(int row) {
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
     * Computes the summed cross-entropy and its gradient with respect to the logits.
     *
     * @param labels   {@code rows × classes} target probabilities
     * @param gradient receives {@code rows × classes} derivatives
     * @return the cross-entropy summed over the rows, in nats
     */
    public double loss(FloatPointer labels, FloatPointer gradient) {
        labels.get(targets);
        probabilities();
        double loss = 0;
        for (int i = 0; i < targets.length; i++) {
            if (targets[i] != 0) {
                loss -= targets[i] * Math.log(Math.max(probabilities[i], 1e-10));
            }
            targets[i] = probabilities[i] - targets[i];
        }
        gradient.put(targets);
        return loss;
    }
}
