package org.digitlab.evaluation;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.digitlab.data.LabeledImages;
import org.digitlab.metrics.classification.Latency;
import org.digitlab.network.model.DigitModel;

/** Times a model on one image at a time, as a drawing would come. */
public final class LatencyMeter {

    /** For a slow machine: no call begins later, but for one that is timed. */
    private static final long LONGEST_NANOS = 2_000_000_000L;

    private LatencyMeter() {
    }

    /**
     * Times single images, from their bytes to their probabilities.
     *
     * @param calls     at least one; timed after an eighth more for warming up; fewer, and at least one, if all
     *                  that takes more than two seconds
     * @param cancelled asked before each call
     * @throws CancellationException if cancelled
     */
    public static Latency measure(DigitModel model, LabeledImages images, int calls, BooleanSupplier cancelled) {
        return measure(model, images, calls, cancelled, System::nanoTime);
    }

    static Latency measure(DigitModel model, LabeledImages images, int calls, BooleanSupplier cancelled,
            LongSupplier clock) {
        double[] millis = new double[calls];
        float[] pixels = new float[LabeledImages.PIXELS];
        long end = clock.getAsLong() + LONGEST_NANOS;
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
