package org.digitlab.ui.reading;

import java.util.Map;
import org.digitlab.inference.Prediction;
import org.digitlab.network.architecture.Family;
import org.digitlab.pictures.layout.FoundDigit;

/** A digit on a picture, and what each model makes of it. */
public record ReadDigit(FoundDigit found, Map<Family, Prediction> predictions) {

    public ReadDigit {
        predictions = Map.copyOf(predictions);
    }

    /** Whether a model takes it for no digit. */
    boolean isRejectedBy(Family family) {
        Prediction prediction = predictions.get(family);
        return prediction != null && prediction.isRejected();
    }
}
