package org.digitlab.network.engine;

import java.util.function.DoubleConsumer;
import org.digitlab.data.LabeledImages;

/** Runs images through a network, dropout off, a batch at a time. */
public final class ForwardPass {

    private static final int BATCH = 500;

    /** Takes the outcome of one image. */
    @FunctionalInterface
    public interface Outcome {
        /** @param probabilities the ten of this image stand from {@code from} on */
        void accept(int image, float[] probabilities, int from);
    }

    private ForwardPass() {
    }

    /**
     * Hands the probabilities of every image to {@code outcome}, in order.
     *
     * @param progress told the part done, 0 to 1, after each batch; what it throws ends the pass
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
