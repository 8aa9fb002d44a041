package org.digitlab.training;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.Axpy;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The exponential moving average of the weights of a network in training, which reads better than the weights of any
 * single step (Polyak and Juditsky 1992).
 *
 * <p>Step {@code t} leaves {@code min(decay, (1 + t) / (10 + t))} of it, so that it soon forgets the weights that were
 * drawn at random; TensorFlow's ExponentialMovingAverage does the same.
 */
final class WeightAverage {

    private final INDArray weights;
    private final INDArray average;
    private final double decay;

    /**
     * @param weights those of the network itself, one row
     * @param decay   above 0 and below 1
     */
    WeightAverage(INDArray weights, double decay) {
        this.weights = weights;
        this.average = weights.dup();
        this.decay = decay;
    }

    /** @param steps behind the weights, from 1 */
    void follow(int steps) {
        double kept = Math.min(decay, (1.0 + steps) / (10.0 + steps));
        // In place, and not by BLAS, whose waiting threads would take the cores from the next step.
        average.muli(kept);
        Nd4j.exec(new Axpy(weights, average, average, 1 - kept));
    }

    /** Puts the average where the weights are, and the weights where the average is. */
    void exchange() {
        float[] trained = weights.data().asFloat();
        put(average.data().asFloat(), weights);
        put(trained, average);
    }

    private static void put(float[] values, INDArray array) {
        new FloatPointer(array.data().addressPointer()).put(values, 0, values.length);
    }

    /** One row, as many as weights; changes with every step. */
    INDArray values() {
        return average;
    }
}
