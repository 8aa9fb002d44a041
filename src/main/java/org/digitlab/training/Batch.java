package org.digitlab.training;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.digitlab.data.LabeledImages;
import org.digitlab.training.augmentation.Augmenter;
import org.digitlab.training.recipe.Recipe;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The arrays of one batch, which are reused so that an iteration allocates nothing. */
public final class Batch {

    private final float high;
    private final float low;
    private final int[] classes;
    private final float[] pixels;
    private final float[] targets;
    private final INDArray features;
    private final INDArray labels;

    /** @param labelSmoothing see {@link Recipe#labelSmoothing} */
    Batch(int size, double labelSmoothing) {
        low = (float) (labelSmoothing / LabeledImages.CLASSES);
        high = (float) (1 - labelSmoothing + labelSmoothing / LabeledImages.CLASSES);
        classes = new int[size];
        pixels = new float[size * LabeledImages.PIXELS];
        targets = new float[size * LabeledImages.CLASSES];
        features = Nd4j.createUninitialized(DataType.FLOAT, size, LabeledImages.PIXELS);
        labels = Nd4j.createUninitialized(DataType.FLOAT, size, LabeledImages.CLASSES);
    }

    /** Fills the arrays with the images at {@code order[from]} and following, augmented for this epoch. */
    void fill(LabeledImages images, int[] order, int from, Augmenter augmenter, int epoch) {
        Arrays.fill(targets, low);
        for (int i = 0; i < classes.length; i++) {
            int image = order[from + i];
            classes[i] = images.label(image);
            setTarget(i * LabeledImages.CLASSES, classes[i]);
            images.copyScaled(image, pixels, i * LabeledImages.PIXELS);
            augmenter.change(pixels, i * LabeledImages.PIXELS, epoch, image);
        }
        ((FloatPointer) features.data().pointer()).put(pixels, 0, pixels.length);
        ((FloatPointer) labels.data().pointer()).put(targets, 0, targets.length);
    }

    /** Sets equal probabilities of all digits for a non-digit. */
    private void setTarget(int from, int label) {
        if (label == LabeledImages.NONE) {
            Arrays.fill(targets, from, from + LabeledImages.CLASSES, 1f / LabeledImages.CLASSES);
        } else {
            targets[from + label] = high;
        }
    }

    int size() {
        return classes.length;
    }

    /** Returns the true digit of each image, or {@link LabeledImages#NONE}; valid until the next fill. */
    int[] classes() {
        return classes;
    }

    /** Returns the pixels: {@code [size, 784]}, 0 to 1. */
    public INDArray features() {
        return features;
    }

    /** Returns the target probabilities: {@code [size, 10]}, one-hot unless smoothed, 0.1 each for non-digits. */
    INDArray labels() {
        return labels;
    }
}
