package org.digitlab.inference;

import org.digitlab.ink.DigitImage;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.engine.EngineInfo;
import org.digitlab.network.model.DigitModel;

/** One model that classifies single images; for one thread from an answer to the next {@link #close}. */
public final class Classifier implements AutoCloseable {

    private final DigitModel model;

    /** @param model owned by this classifier from now on */
    public Classifier(DigitModel model) {
        this.model = model;
    }

    /** Whether the weights are as many as the model has. */
    public boolean fits(WeightSnapshot weights) {
        return weights.parameters().length == model.parameters();
    }

    /**
     * Goes on with newer weights of the same architecture.
     *
     * @throws IllegalArgumentException if they do not fit
     */
    public void update(WeightSnapshot weights) {
        model.setWeights(weights);
    }

    /** What computes its answers. */
    public EngineInfo engine() {
        return model.engine().info();
    }

    public Prediction classify(DigitImage image) {
        return new Prediction(model.probabilities(image.scaled(), 1), model.rejectBelow());
    }

    /** Frees the buffers of what computed its answers; they come again with the next. */
    @Override
    public void close() {
        model.close();
    }
}
