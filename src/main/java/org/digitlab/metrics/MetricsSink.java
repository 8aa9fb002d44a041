package org.digitlab.metrics;

/** Takes the measurements of one training as they come. */
public interface MetricsSink {

    default void iteration(IterationPoint point) {
    }

    default void validation(ValidationPoint point) {
    }

    default void progress(Progress progress) {
    }
}
