package org.digitlab.data;

import java.util.Arrays;
import java.util.Random;

/** Images of ten kinds of stripes, which any network learns quickly. */
public final class Stripes {

    private Stripes() {
    }

    /** Returns noisy stripes: 400 for training and 100 for testing. */
    public static DigitData data(String sha256) {
        return new DigitData("stripes", noisy(400, 1), noisy(100, 2), sha256);
    }

    /** Returns noisy stripes of the classes in turn. */
    public static LabeledImages noisy(int count, long seed) {
        byte[] pixels = new byte[count * LabeledImages.PIXELS];
        byte[] labels = labels(count);
        new Random(seed).nextBytes(pixels);
        for (int at = 0; at < pixels.length; at++) {
            int row = at % LabeledImages.PIXELS / LabeledImages.SIDE;
            boolean stripe = row / 2 == labels[at / LabeledImages.PIXELS] + 2;
            pixels[at] = (byte) ((pixels[at] & 0x3F) + (stripe ? 180 : 0));
        }
        return new LabeledImages(pixels, labels);
    }

    /** Returns images with one white row of the classes in turn. */
    public static LabeledImages clear(int count) {
        byte[] pixels = new byte[count * LabeledImages.PIXELS];
        byte[] labels = labels(count);
        for (int i = 0; i < count; i++) {
            int row = i * LabeledImages.PIXELS + (4 + 2 * labels[i]) * LabeledImages.SIDE;
            Arrays.fill(pixels, row, row + LabeledImages.SIDE, (byte) 255);
        }
        return new LabeledImages(pixels, labels);
    }

    private static byte[] labels(int count) {
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % LabeledImages.CLASSES);
        }
        return labels;
    }
}
