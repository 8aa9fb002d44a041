package org.digitlab.bench;

import org.digitlab.data.LabeledImages;

/** A network in a library's own hands, with batches in its own memory. */
public interface TrainableNetwork {

    /** Forgets the batches there were and cuts {@code images} into new ones of this size; a rest is left out. */
    void load(LabeledImages images, int batch);

    /** One step of training on a loaded batch. */
    void train(int index);

    /** The probabilities of a loaded batch, row by row. */
    float[] predict(int index);

    /** The ten probabilities of a single image of 784 pixels, 0 to 1. */
    float[] predict(float[] pixels);
}
