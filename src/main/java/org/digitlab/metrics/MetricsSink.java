package org.digitlab.metrics;

/** Receives the metrics of a training. */
public interface MetricsSink {

    default void iteration(IterationPoint point) {
    }

    default void validation(ValidationPoint point) {
    }

    default void progress(Progress progress) {
    }
}
