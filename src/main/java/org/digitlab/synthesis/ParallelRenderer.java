package org.digitlab.synthesis;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.digitlab.data.LabeledImages;

/** Many images, one after the other; all processors help. */
final class ParallelRenderer {

    private static final int AT_ONCE = 512;

    private ParallelRenderer() {
    }

    /**
     * @param images  the 784 pixels of each index; asked by several threads
     * @param between run many times a second; what it throws ends the rendering
     */
    static byte[] pixels(int count, IntFunction<byte[]> images, Runnable between) {
        byte[] pixels = new byte[count * LabeledImages.PIXELS];
        for (int from = 0; from < count; from += AT_ONCE) {
            between.run();
            IntStream.range(from, Math.min(count, from + AT_ONCE)).parallel().forEach(index ->
                    System.arraycopy(images.apply(index), 0, pixels, index * LabeledImages.PIXELS, LabeledImages.PIXELS));
        }
        return pixels;
    }
}
