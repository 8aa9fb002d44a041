package org.digitlab.training;

import java.util.Random;
import org.digitlab.data.LabeledImages;
import org.digitlab.data.Split;

/** Ten kinds of noisy stripes that any network learns at once. */
final class TinyData {

    private TinyData() {
    }

    static Split split(int training, int validation) {
        return new Split(images(training, 1), images(validation, 2));
    }

    /** Validation contradicts what is learnt, so that it gets worse from the first epoch on. */
    static Split contradiction(int training, int validation) {
        LabeledImages honest = images(validation, 2);
        byte[] pixels = new byte[validation * LabeledImages.PIXELS];
        byte[] labels = new byte[validation];
        for (int i = 0; i < validation; i++) {
            System.arraycopy(honest.image(i), 0, pixels, i * LabeledImages.PIXELS, LabeledImages.PIXELS);
            labels[i] = (byte) ((honest.label(i) + 1) % LabeledImages.CLASSES);
        }
        return new Split(images(training, 1), new LabeledImages(pixels, labels));
    }

    static LabeledImages images(int count, long seed) {
        Random random = new Random(seed);
        byte[] pixels = new byte[count * LabeledImages.PIXELS];
        byte[] labels = new byte[count];
        random.nextBytes(pixels);
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 10);
            for (int p = 0; p < LabeledImages.PIXELS; p++) {
                int at = i * LabeledImages.PIXELS + p;
                boolean stripe = p / LabeledImages.SIDE / 2 == labels[i] + 2;
                pixels[at] = (byte) ((pixels[at] & 0x3F) + (stripe ? 180 : 0));
            }
        }
        return new LabeledImages(pixels, labels);
    }
}
