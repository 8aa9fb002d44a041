package org.digitlab.bench;

import java.io.IOException;
import java.util.Map;
import org.digitlab.data.DigitData;
import org.digitlab.network.architecture.Family;

/** An engine that trains whole networks on MNIST. */
public abstract class NetworkEngine implements Engine {

    /** Constant learning rate of Adam in every engine. */
    public static final double LEARNING_RATE = 1e-3;

    private final DigitData data;

    protected NetworkEngine() throws IOException {
        data = DigitData.bundled();
    }

    @Override
    public final Map<Quantity, Double> measure(Order order) throws Exception {
        return switch (order.task()) {
            case TRAINING -> Map.of(Quantity.TRAINING_RATE,
                    trainingRate(order.family(), order.batch(), order.seconds()));
            case INFERENCE -> Map.of(Quantity.INFERENCE_RATE,
                    inferenceRate(order.family(), order.batch(), order.seconds()));
            case LATENCY -> latencies(order.family(), order.seconds());
            case ACCURACY -> race(order.family(), order.batch()).figures();
            case MEMORY -> throw new IllegalArgumentException("Memory is measured by the worker");
        };
    }

    protected final DigitData data() {
        return data;
    }

    /** Returns images per second in training. */
    protected abstract double trainingRate(Family family, int batch, double seconds) throws Exception;

    /** Returns images per second from pixels to probabilities in Java's memory. */
    protected abstract double inferenceRate(Family family, int batch, double seconds);

    /** Returns median and p99 latency of an image, from its pixels to its probabilities in Java's memory. */
    protected abstract Map<Quantity, Double> latencies(Family family, double seconds);

    /** Trains a new network on all training images until it reaches the goal on the test set. */
    protected abstract Race race(Family family, int batch) throws Exception;
}
