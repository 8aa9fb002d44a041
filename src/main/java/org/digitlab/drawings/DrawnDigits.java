package org.digitlab.drawings;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.digitlab.data.LabeledImages;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.InkRenderer;

/** Digits written by the program, as many of each as of any other. */
public final class DrawnDigits {

    private static final int AT_ONCE = 512;

    private DrawnDigits() {
    }

    /**
     * The drawing of one digit.
     *
     * @param index of the drawing, which follows from it and the seed alone; its digit is the last of the index
     */
    public static Drawing drawing(int index, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + index);
        int digit = index % LabeledImages.CLASSES;
        return Handwriting.write(Skeletons.pick(Skeletons.of(digit), random), digit, random);
    }

    /**
     * Images of drawings 0 to {@code count - 1}, prepared as those of the drawing pane are; all processors help.
     *
     * @param between run many times a second while they are made; what it throws ends the making
     */
    public static LabeledImages images(int count, long seed, Runnable between) {
        byte[] pixels = new byte[count * LabeledImages.PIXELS];
        byte[] labels = new byte[count];
        for (int from = 0; from < count; from += AT_ONCE) {
            between.run();
            IntStream.range(from, Math.min(count, from + AT_ONCE)).parallel().forEach(index -> {
                Drawing drawing = drawing(index, seed);
                labels[index] = drawing.label().byteValue();
                System.arraycopy(InkRenderer.render(drawing).pixels(), 0, pixels, index * LabeledImages.PIXELS,
                        LabeledImages.PIXELS);
            });
        }
        return new LabeledImages(pixels, labels);
    }
}
