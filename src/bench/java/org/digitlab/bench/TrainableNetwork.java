package org.digitlab.bench;

import org.digitlab.data.LabeledImages;

/** A network of another library, with batches in its own memory. */
public interface TrainableNetwork {

    /** Replaces the loaded batches by batches of {@code images}; an incomplete last batch is dropped. */
    void load(LabeledImages images, int batch);

    /** Trains one step on a loaded batch. */
    void train(int index);

    /** Returns the probabilities of a loaded batch, row by row. */
    float[] predict(int index);

    /** Returns the ten probabilities of an image of 784 pixels from 0 to 1. */
    float[] predict(float[] pixels);
}
