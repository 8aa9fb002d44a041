package org.digitlab.files;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Hears how far a long task has got, on the task's thread, and may cancel the task. */
@FunctionalInterface
public interface ProgressListener {

    /** Ignores progress and never cancels. */
    ProgressListener NONE = fraction -> { };

    /** Takes the fraction of the task that is done, 0 to 1; throws {@link CancellationException} to cancel the task. */
    void at(double fraction);

    /** Whether nobody waits for the result any more; the task is then to end with a {@link CancellationException}. */
    default boolean isCancelled() {
        return false;
    }

    /** @throws CancellationException if the task was cancelled */
    default void check() {
        if (isCancelled()) {
            throw new CancellationException("Cancelled");
        }
    }

    /** Returns a listener for the part of the task between two fractions of the whole. */
    default ProgressListener part(double from, double to) {
        ProgressListener whole = this;
        return new ProgressListener() {
            @Override
            public void at(double fraction) {
                whole.at(from + fraction * (to - from));
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }

    /** Returns a listener for each of several consecutive parts, whose durations are proportional to the weights. */
    default List<ProgressListener> parts(List<Long> weights) {
        double whole = Math.max(1, weights.stream().mapToLong(Long::longValue).sum());
        List<ProgressListener> parts = new ArrayList<>();
        long before = 0;
        for (long weight : weights) {
            parts.add(part(before / whole, (before + weight) / whole));
            before += weight;
        }
        return parts;
    }
}
