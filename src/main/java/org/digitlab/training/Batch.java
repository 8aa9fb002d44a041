package org.digitlab.training;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.digitlab.data.LabeledImages;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Arrays for one batch, filled again and again so that an iteration allocates nothing. */
final class Batch {

    private final int[] classes;
    private final float[] pixels;
    private final float[] oneHot;
    private final INDArray features;
    private final INDArray labels;

    Batch(int size) {
        classes = new int[size];
        pixels = new float[size * LabeledImages.PIXELS];
        oneHot = new float[size * LabeledImages.CLASSES];
        features = Nd4j.createUninitialized(DataType.FLOAT, size, LabeledImages.PIXELS);
        labels = Nd4j.createUninitialized(DataType.FLOAT, size, LabeledImages.CLASSES);
    }

    /** Takes the images at {@code order[from]}, {@code order[from + 1]} and so on, changed as in this epoch. */
    void fill(LabeledImages images, int[] order, int from, Augmenter augmenter, int epoch) {
        Arrays.fill(oneHot, 0);
        for (int i = 0; i < classes.length; i++) {
            int image = order[from + i];
            classes[i] = images.label(image);
            want(i * LabeledImages.CLASSES, classes[i]);
            images.copyScaled(image, pixels, i * LabeledImages.PIXELS);
            augmenter.change(pixels, i * LabeledImages.PIXELS, epoch, image);
        }
        ((FloatPointer) features.data().pointer()).put(pixels, 0, pixels.length);
        ((FloatPointer) labels.data().pointer()).put(oneHot, 0, oneHot.length);
    }

    /** What is no digit is to be held for each of the ten alike. */
    private void want(int from, int label) {
        if (label == LabeledImages.NONE) {
            Arrays.fill(oneHot, from, from + LabeledImages.CLASSES, 1f / LabeledImages.CLASSES);
        } else {
            oneHot[from + label] = 1;
        }
    }

    int size() {
        return classes.length;
    }

    /** True digits, one an image, or {@link LabeledImages#NONE}; valid until the next fill. */
    int[] classes() {
        return classes;
    }

    /** {@code [size, 784]}, 0 to 1. */
    INDArray features() {
        return features;
    }

    /** {@code [size, 10]}, one-hot; ten times 0.1 for what is no digit. */
    INDArray labels() {
        return labels;
    }
}
