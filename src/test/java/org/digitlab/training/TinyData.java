package org.digitlab.training;

import org.digitlab.data.LabeledImages;
import org.digitlab.data.Split;
import org.digitlab.data.Stripes;

/** Noisy stripes for training and validation. */
public final class TinyData {

    private TinyData() {
    }

    public static Split split(int training, int validation) {
        return new Split(Stripes.noisy(training, 1), Stripes.noisy(validation, 2));
    }

    /** Returns data whose validation labels contradict the training, so that validation gets worse from the first epoch. */
    static Split contradiction(int training, int validation) {
        LabeledImages honest = Stripes.noisy(validation, 2);
        byte[] pixels = new byte[validation * LabeledImages.PIXELS];
        byte[] labels = new byte[validation];
        for (int i = 0; i < validation; i++) {
            System.arraycopy(honest.image(i), 0, pixels, i * LabeledImages.PIXELS, LabeledImages.PIXELS);
            labels[i] = (byte) ((honest.label(i) + 1) % LabeledImages.CLASSES);
        }
        return new Split(Stripes.noisy(training, 1), new LabeledImages(pixels, labels));
    }
}
