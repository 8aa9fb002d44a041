package org.digitlab.network.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Reproducible inputs, and assertions that two results agree. */
public final class Compared {

    private Compared() {
    }

    /** Returns distinct pseudorandom values between -1 and 1. */
    public static INDArray numbers(int seed, long... shape) {
        return Nd4j.rand(Nd4j.getRandomFactory().getNewRandomInstance(seed), shape).muli(2).subi(1);
    }

    /** Returns one-hot labels: row {@code i} is class {@code i mod 10}. */
    public static INDArray labels(int rows) {
        INDArray labels = Nd4j.zeros(DataType.FLOAT, rows, 10);
        for (int i = 0; i < rows; i++) {
            labels.putScalar(i, i % 10, 1);
        }
        return labels;
    }

    /** Allows a ten-thousandth of the largest value, because floats summed in another order differ. */
    static void assertClose(String what, INDArray actual, INDArray expected) {
        assertThat(actual.shape()).as("shape of %s", what).isEqualTo(expected.shape());
        double largest = expected.amaxNumber().doubleValue();
        assertThat(largest).as("largest of %s", what).isPositive();
        assertThat(actual.sub(expected).amaxNumber().doubleValue()).as("largest difference of %s", what)
                .isCloseTo(0, within(1e-4 * largest));
    }
}
