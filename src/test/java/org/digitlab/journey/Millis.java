package org.digitlab.journey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Durations in milliseconds, summed up by what most and what the worst of them took. */
final class Millis {

    private final List<Double> sorted = new ArrayList<>();

    synchronized void add(long nanos) {
        sorted.add(nanos / 1e6);
    }

    synchronized int count() {
        return sorted.size();
    }

    synchronized String summary() {
        Collections.sort(sorted);
        return String.format(Locale.ENGLISH, "n %d, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, max %.1f ms",
                sorted.size(), quantile(0.5), quantile(0.95), quantile(0.99), quantile(0.999), quantile(1));
    }

    synchronized double p50() {
        Collections.sort(sorted);
        return quantile(0.5);
    }

    synchronized double p99() {
        Collections.sort(sorted);
        return quantile(0.99);
    }

    private double quantile(double part) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.round(part * (sorted.size() - 1)));
    }
}
