package org.digitlab.training;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.digitlab.data.LabeledImages;
import org.digitlab.training.augmentation.Augmenter;
import org.digitlab.training.recipe.Recipe;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Arrays for one batch, filled again and again so that an iteration allocates nothing. */
public final class Batch {

    private final float certain;
    private final float spread;
    private final int[] classes;
    private final float[] pixels;
    private final float[] wanted;
    private final INDArray features;
    private final INDArray labels;

    /** @param labelSmoothing as in {@link Recipe} */
    Batch(int size, double labelSmoothing) {
        spread = (float) (labelSmoothing / LabeledImages.CLASSES);
        certain = (float) (1 - labelSmoothing + labelSmoothing / LabeledImages.CLASSES);
        classes = new int[size];
        pixels = new float[size * LabeledImages.PIXELS];
        wanted = new float[size * LabeledImages.CLASSES];
        features = Nd4j.createUninitialized(DataType.FLOAT, size, LabeledImages.PIXELS);
        labels = Nd4j.createUninitialized(DataType.FLOAT, size, LabeledImages.CLASSES);
    }

    /** Takes the images at {@code order[from]}, {@code order[from + 1]} and so on, changed as in this epoch. */
    void fill(LabeledImages images, int[] order, int from, Augmenter augmenter, int epoch) {
        Arrays.fill(wanted, spread);
        for (int i = 0; i < classes.length; i++) {
            int image = order[from + i];
            classes[i] = images.label(image);
            want(i * LabeledImages.CLASSES, classes[i]);
            images.copyScaled(image, pixels, i * LabeledImages.PIXELS);
            augmenter.change(pixels, i * LabeledImages.PIXELS, epoch, image);
        }
        ((FloatPointer) features.data().pointer()).put(pixels, 0, pixels.length);
        ((FloatPointer) labels.data().pointer()).put(wanted, 0, wanted.length);
    }

    /** What is no digit is to be held for each of the ten alike. */
    private void want(int from, int label) {
        if (label == LabeledImages.NONE) {
            Arrays.fill(wanted, from, from + LabeledImages.CLASSES, 1f / LabeledImages.CLASSES);
        } else {
            wanted[from + label] = certain;
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
    public INDArray features() {
        return features;
    }

    /** {@code [size, 10]}, the probabilities to be learnt: one-hot, unless smoothed; 0.1 each for what is no digit. */
    INDArray labels() {
        return labels;
    }
}
