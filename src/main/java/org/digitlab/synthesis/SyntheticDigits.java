package org.digitlab.synthesis;

import java.util.SplittableRandom;
import org.digitlab.data.LabeledImages;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.InkRenderer;

/** Digits written by the program, as many of each as of any other. */
public final class SyntheticDigits {

    private SyntheticDigits() {
    }

    /**
     * The drawing of one digit.
     *
     * @param index of the drawing, which follows from it and the seed alone; its digit is the last of the index
     */
    public static Drawing drawing(int index, long seed) {
        SplittableRandom random = Seeded.random(index, seed);
        int digit = digit(index);
        return Handwriting.write(Skeletons.pick(Skeletons.of(digit), random), digit, random);
    }

    /**
     * Images of drawings 0 to {@code count - 1}, prepared as those of the drawing pane are.
     *
     * @param between run many times a second while they are made; what it throws ends the making
     */
    public static LabeledImages images(int count, long seed, Runnable between) {
        byte[] labels = new byte[count];
        for (int index = 0; index < count; index++) {
            labels[index] = (byte) digit(index);
        }
        return new LabeledImages(ParallelRenderer.pixels(count, index -> InkRenderer.render(drawing(index, seed)).pixels(), between),
                labels);
    }

    private static int digit(int index) {
        return index % LabeledImages.CLASSES;
    }
}
