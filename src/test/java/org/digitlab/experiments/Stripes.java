package org.digitlab.experiments;

import java.util.Random;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;

/** Ten kinds of noisy stripes that any network learns at once. */
public final class Stripes {

    private Stripes() {
    }

    public static DigitData data(String sha256) {
        return new DigitData("stripes", images(400, 1), images(100, 2), sha256);
    }

    private static LabeledImages images(int count, long seed) {
        byte[] pixels = new byte[count * LabeledImages.PIXELS];
        byte[] labels = new byte[count];
        new Random(seed).nextBytes(pixels);
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % LabeledImages.CLASSES);
            for (int p = 0; p < LabeledImages.PIXELS; p++) {
                boolean stripe = p / LabeledImages.SIDE / 2 == labels[i] + 2;
                int at = i * LabeledImages.PIXELS + p;
                pixels[at] = (byte) ((pixels[at] & 0x3F) + (stripe ? 100 : 0));
            }
        }
        return new LabeledImages(pixels, labels);
    }
}
