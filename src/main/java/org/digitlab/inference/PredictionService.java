package org.digitlab.inference;

import java.util.Map;
import java.util.function.Consumer;
import org.digitlab.ink.DigitImage;
import org.digitlab.network.DigitModel;
import org.digitlab.network.Family;
import org.digitlab.network.WeightSnapshot;

/**
 * Classifies the newest image with one model a family, on a thread of its own.
 *
 * <p>Calls return at once; of several images or weights that wait only the newest counts. The listener is called on the
 * service's thread after each change of image, model or weights; families without a model are not in its map.
 */
public final class PredictionService implements AutoCloseable {

    /** What the models make of an image; no prediction at all for a blank one. */
    public record Answer(DigitImage image, Map<Family, Prediction> predictions) {
    }

    public PredictionService(Consumer<Answer> listener) {
    }

    /** Uses another model for its family from now on; it belongs to the service. */
    public void use(DigitModel model) {
    }

    /** Newer weights for the model in use of that family; ignored if they do not fit it. */
    public void update(Family family, WeightSnapshot weights) {
    }

    public void show(DigitImage image) {
    }

    @Override
    public void close() {
    }
}
