package org.digitlab.reading;

import java.util.Map;
import org.digitlab.inference.Prediction;
import org.digitlab.network.architecture.Family;
import org.digitlab.pictures.layout.FoundDigit;

/** A digit on a picture and the prediction of each model. */
public record ReadDigit(FoundDigit found, Map<Family, Prediction> predictions) {

    public ReadDigit {
        predictions = Map.copyOf(predictions);
    }

    /** Returns whether a model rejects the digit as a non-digit. */
    public boolean isRejectedBy(Family family) {
        Prediction prediction = predictions.get(family);
        return prediction != null && prediction.isRejected();
    }
}
