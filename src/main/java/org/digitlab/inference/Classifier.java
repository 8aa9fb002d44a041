package org.digitlab.inference;

import org.digitlab.ink.DigitImage;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.engine.EngineInfo;
import org.digitlab.network.model.DigitModel;

/** Classifies single images with one model; confined to one thread from a prediction to the next {@link #close}. */
public final class Classifier implements AutoCloseable {

    private final DigitModel model;

    /** @param model owned by the classifier */
    public Classifier(DigitModel model) {
        this.model = model;
    }

    /** Returns whether the number of weights matches the model. */
    public boolean fits(WeightSnapshot weights) {
        return weights.parameters().length == model.parameters();
    }

    /**
     * Replaces the weights by others of the same architecture.
     *
     * @throws IllegalArgumentException if the number of weights does not match
     */
    public void update(WeightSnapshot weights) {
        model.setWeights(weights);
    }

    /** Returns a description of the engine. */
    public EngineInfo engine() {
        return model.engine().info();
    }

    public Prediction classify(DigitImage image) {
        return new Prediction(model.probabilities(image.scaled(), 1), model.rejectBelow());
    }

    /** Frees the engine's buffers, which the next prediction allocates again. */
    @Override
    public void close() {
        model.close();
    }
}
