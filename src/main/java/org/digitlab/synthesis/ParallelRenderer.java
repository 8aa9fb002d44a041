package org.digitlab.synthesis;

import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.digitlab.data.LabeledImages;

/** Renders many images on all processors. */
final class ParallelRenderer {

    private static final int BATCH = 512;
    /** A prime above any number of images. */
    private static final long SEED_STEP = 1_000_000_007;

    private ParallelRenderer() {
    }

    /** Returns random numbers that depend only on an image's index and a seed, so that the order does not matter. */
    static SplittableRandom random(int index, long seed) {
        return new SplittableRandom(seed * SEED_STEP + index);
    }

    /**
     * Renders {@code count} images and returns their pixels one after another.
     *
     * @param images  renders the 784 pixels of the image with an index; called by several threads
     * @param between runs before each batch of images, many times a second; its exceptions end the rendering
     */
    static byte[] pixels(int count, IntFunction<byte[]> images, Runnable between) {
        byte[] pixels = new byte[count * LabeledImages.PIXELS];
        for (int from = 0; from < count; from += BATCH) {
            between.run();
            IntStream.range(from, Math.min(count, from + BATCH)).parallel().forEach(index ->
                    System.arraycopy(images.apply(index), 0, pixels, index * LabeledImages.PIXELS, LabeledImages.PIXELS));
        }
        return pixels;
    }
}
