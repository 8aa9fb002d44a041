package org.digitlab.ui.drawing;

import org.digitlab.data.LabeledImages;

/** Small datasets whose images all differ. */
final class Samples {

    private Samples() {
    }

    static LabeledImages of(int count) {
        byte[] pixels = new byte[count * LabeledImages.PIXELS];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            pixels[i * LabeledImages.PIXELS + i % LabeledImages.PIXELS] = (byte) 255;
            labels[i] = (byte) (i % LabeledImages.CLASSES);
        }
        return new LabeledImages(pixels, labels);
    }
}
