package org.digitlab.network.engine;

import java.util.function.DoubleConsumer;
import org.digitlab.data.LabeledImages;

/** Runs images through a network in batches, with dropout off. */
public final class ForwardPass {

    private static final int BATCH = 500;

    /** Receives the probabilities of one image. */
    @FunctionalInterface
    public interface Outcome {
        /** @param probabilities of a whole batch; the ten of this image start at index {@code from} */
        void accept(int image, float[] probabilities, int from);
    }

    private ForwardPass() {
    }

    /**
     * Passes the probabilities of every image to {@code outcome}, in order.
     *
     * @param progress receives the fraction done, 0 to 1, after each batch; an exception from it ends the pass
     */
    public static void run(Engine engine, LabeledImages images, Outcome outcome, DoubleConsumer progress) {
        float[] pixels = {};
        for (int from = 0; from < images.size(); from += BATCH) {
            int rows = Math.min(BATCH, images.size() - from);
            if (pixels.length != rows * LabeledImages.PIXELS) {
                pixels = new float[rows * LabeledImages.PIXELS];
            }
            for (int row = 0; row < rows; row++) {
                images.copyScaled(from + row, pixels, row * LabeledImages.PIXELS);
            }
            float[] probabilities = engine.probabilities(pixels, rows);
            for (int row = 0; row < rows; row++) {
                outcome.accept(from + row, probabilities, row * LabeledImages.CLASSES);
            }
            progress.accept((double) (from + rows) / images.size());
        }
    }
}
