package org.digitlab.training;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.Axpy;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The exponential moving average of the weights, which is more accurate than the weights of a single step (Polyak and
 * Juditsky 1992).
 *
 * <p>Step {@code t} multiplies the average by {@code min(decay, (1 + t) / (10 + t))}, so that it soon forgets the random
 * initial weights, as TensorFlow's ExponentialMovingAverage does.
 */
final class WeightAverage {

    private final INDArray weights;
    private final INDArray average;
    private final double decay;

    /**
     * @param weights the network's own parameters, {@code [1, n]}
     * @param decay   between 0 and 1, exclusive
     */
    WeightAverage(INDArray weights, double decay) {
        this.weights = weights;
        this.average = weights.dup();
        this.decay = decay;
    }

    /** Adds the current weights to the average, after this number of steps, from 1. */
    void update(int steps) {
        double kept = Math.min(decay, (1.0 + steps) / (10.0 + steps));
        // Not by BLAS, whose spinning threads would take the cores from the next step.
        average.muli(kept);
        Nd4j.exec(new Axpy(weights, average, average, 1 - kept));
    }

    /** Swaps weights and average. */
    void swap() {
        float[] trained = weights.data().asFloat();
        put(average.data().asFloat(), weights);
        put(trained, average);
    }

    private static void put(float[] values, INDArray array) {
        new FloatPointer(array.data().addressPointer()).put(values, 0, values.length);
    }

    /** Returns the average, {@code [1, n]}, which changes with every step. */
    INDArray values() {
        return average;
    }
}
