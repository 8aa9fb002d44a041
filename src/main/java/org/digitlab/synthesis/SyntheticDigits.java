package org.digitlab.synthesis;

import java.util.SplittableRandom;
import org.digitlab.data.LabeledImages;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.InkRenderer;

/** Synthetic digits in various handwriting styles, the same number of each digit. */
public final class SyntheticDigits {

    private SyntheticDigits() {
    }

    /**
     * Draws one digit, which depends only on the index and the seed.
     *
     * @param index the drawing's index from 0; its last decimal digit is the digit that is drawn
     */
    public static Drawing drawing(int index, long seed) {
        SplittableRandom random = ParallelRenderer.random(index, seed);
        int digit = digit(index);
        return Handwriting.write(HandwritingStyles.pick(HandwritingStyles.of(digit), random), digit, random);
    }

    /**
     * Renders drawings 0 to {@code count - 1} in the same way as the drawing pane.
     *
     * @param between runs many times a second meanwhile; its exceptions end the rendering
     */
    public static LabeledImages images(int count, long seed, Runnable between) {
        byte[] labels = new byte[count];
        for (int index = 0; index < count; index++) {
            labels[index] = (byte) digit(index);
        }
        return new LabeledImages(ParallelRenderer.pixels(count,
                index -> InkRenderer.render(drawing(index, seed)).pixels(), between), labels);
    }

    private static int digit(int index) {
        return index % LabeledImages.CLASSES;
    }
}
