package org.digitlab.evaluation;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.digitlab.data.LabeledImages;
import org.digitlab.metrics.Latency;
import org.digitlab.network.DigitModel;

/** Times a model on one image at a time, as a drawing would come. */
public final class LatencyMeter {

    /** For a slow machine: no call begins later. */
    private static final long LONGEST_NANOS = 2_000_000_000L;

    private LatencyMeter() {
    }

    /**
     * Times single images, from their bytes to their probabilities.
     *
     * @param calls     at least one; timed after an eighth more for warming up, and fewer if they take more
     *                  than two seconds
     * @param cancelled asked before each call
     * @throws CancellationException if cancelled
     */
    public static Latency measure(DigitModel model, LabeledImages images, int calls, BooleanSupplier cancelled) {
        float[] pixels = new float[LabeledImages.PIXELS];
        double[] millis = new double[calls];
        long end = System.nanoTime() + LONGEST_NANOS;
        int done = 0;
        for (int call = -calls / 8; call < calls && (done == 0 || System.nanoTime() < end); call++) {
            Evaluator.check(cancelled);
            long start = System.nanoTime();
            images.copyScaled(Math.floorMod(call, images.size()), pixels, 0);
            model.probabilities(pixels, 1);
            if (call >= 0) {
                millis[done++] = (System.nanoTime() - start) / 1e6;
            }
        }
        return Latency.of(Arrays.copyOf(millis, done), model.engine().info().kind().id());
    }
}
