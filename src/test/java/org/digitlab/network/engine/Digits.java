package org.digitlab.network.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Batches of the bundled training images. */
final class Digits {

    private static final LabeledImages IMAGES = load();

    private Digits() {
    }

    private static LabeledImages load() {
        try {
            return DigitData.bundled().training();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static INDArray pixels(int from, int rows) {
        float[] pixels = new float[rows * LabeledImages.PIXELS];
        for (int i = 0; i < rows; i++) {
            IMAGES.copyScaled(from + i, pixels, i * LabeledImages.PIXELS);
        }
        return Nd4j.create(pixels, rows, LabeledImages.PIXELS);
    }

    static INDArray labels(int from, int rows) {
        INDArray labels = Nd4j.zeros(DataType.FLOAT, rows, LabeledImages.CLASSES);
        for (int i = 0; i < rows; i++) {
            labels.putScalar(i, IMAGES.label(from + i), 1);
        }
        return labels;
    }
}
