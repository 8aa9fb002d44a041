package org.digitlab.evaluation;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.digitlab.data.LabeledImages;
import org.digitlab.metrics.classification.Latency;
import org.digitlab.network.model.DigitModel;

/** Measures the latency of a model for single images, as for drawings. */
public final class LatencyMeter {

    /** Time limit for slow machines, after which no call starts, except to measure at least one. */
    private static final long MAX_NANOS = 2_000_000_000L;

    private LatencyMeter() {
    }

    /**
     * Measures the time from the bytes of an image to its probabilities.
     *
     * @param calls     number of calls to measure, at least 1, after an eighth more for warm-up; reduced, but not below
     *                  1, if they take more than two seconds
     * @param cancelled checked before each call
     * @throws CancellationException if cancelled
     */
    public static Latency measure(DigitModel model, LabeledImages images, int calls, BooleanSupplier cancelled) {
        return measure(model, images, calls, cancelled, System::nanoTime);
    }

    static Latency measure(DigitModel model, LabeledImages images, int calls, BooleanSupplier cancelled,
            LongSupplier clock) {
        double[] millis = new double[calls];
        float[] pixels = new float[LabeledImages.PIXELS];
        long end = clock.getAsLong() + MAX_NANOS;
        int done = 0;
        for (int call = -calls / 8; done < calls; call++) {
            Evaluator.check(cancelled);
            long start = clock.getAsLong();
            if (start >= end && done > 0) {
                break;
            }
            images.copyScaled(Math.floorMod(call, images.size()), pixels, 0);
            model.probabilities(pixels, 1);
            if (call >= 0 || start >= end) {
                millis[done++] = (clock.getAsLong() - start) / 1e6;
            }
        }
        return Latency.of(Arrays.copyOf(millis, done), model.engine().info().kind().id());
    }
}
