package org.digitlab.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntConsumer;
import org.digitlab.metrics.Statistics;

/** Measures the latency of single calls. */
public final class Latencies {

    private static final int MAX_CALLS = 1_000_000;

    private Latencies() {
    }

    /** Calls {@code call} with 0, 1, 2 and so on for a quarter of {@code seconds} as warm-up, then for all of them. */
    public static Map<Quantity, Double> measure(double seconds, IntConsumer call) {
        measured(seconds / 4, call);
        double[] millis = measured(seconds, call);
        return Map.of(Quantity.LATENCY_P50, Statistics.quantile(millis, 0.5),
                Quantity.LATENCY_P99, Statistics.quantile(millis, 0.99));
    }

    private static double[] measured(double seconds, IntConsumer call) {
        double[] millis = new double[MAX_CALLS];
        long end = System.nanoTime() + (long) (seconds * 1e9);
        int calls = 0;
        long start = System.nanoTime();
        do {
            call.accept(calls);
            long now = System.nanoTime();
            millis[calls++] = (now - start) / 1e6;
            start = now;
        } while (start < end && calls < MAX_CALLS);
        return Arrays.copyOf(millis, calls);
    }
}
