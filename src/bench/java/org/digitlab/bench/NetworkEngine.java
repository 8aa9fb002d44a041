package org.digitlab.bench;

import java.io.IOException;
import java.util.Map;
import org.digitlab.data.DigitData;
import org.digitlab.network.architecture.Family;

/** An engine that trains whole networks on MNIST. */
public abstract class NetworkEngine implements Engine {

    /** Of Adam, all along, in every engine. */
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
            case MEMORY -> throw new IllegalArgumentException("The worker knows its memory itself");
        };
    }

    protected final DigitData data() {
        return data;
    }

    /** Images a second of training. */
    protected abstract double trainingRate(Family family, int batch, double seconds) throws Exception;

    /** Images a second from pixels to probabilities in Java's memory. */
    protected abstract double inferenceRate(Family family, int batch, double seconds);

    /** The two latencies of a single image, from its pixels to its probabilities in Java's memory. */
    protected abstract Map<Quantity, Double> latencies(Family family, double seconds);

    /** Trains a new network on all training images until the test set shows the goal. */
    protected abstract Race race(Family family, int batch) throws Exception;
}
