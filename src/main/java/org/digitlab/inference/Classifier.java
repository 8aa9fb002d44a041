package org.digitlab.inference;

import org.digitlab.ink.DigitImage;
import org.digitlab.network.DigitModel;
import org.digitlab.network.WeightSnapshot;

/** One model that classifies single images; for one thread at a time. */
public final class Classifier {

    /** @param model owned by this classifier from now on */
    public Classifier(DigitModel model) {
    }

    /** Goes on with newer weights of the same architecture. */
    public void update(WeightSnapshot weights) {
    }

    public Prediction classify(DigitImage image) {
        throw new IllegalStateException("contract");
    }
}
