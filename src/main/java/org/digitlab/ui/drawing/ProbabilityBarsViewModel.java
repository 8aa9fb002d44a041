package org.digitlab.ui.drawing;

import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.digitlab.inference.Prediction;
import org.digitlab.network.architecture.Family;
import org.digitlab.ui.common.Words;

/** The ten probabilities and the predicted digit of each family. */
public final class ProbabilityBarsViewModel {

    private final Words words;
    private final ReadOnlyObjectWrapper<Map<Family, Prediction>> predictions =
            new ReadOnlyObjectWrapper<>(this, "predictions", Map.of());

    public ProbabilityBarsViewModel(Words words) {
        this.words = words;
    }

    /** Sets the newest predictions; a family that is not in the map has none. For the FX thread. */
    public void show(Map<Family, Prediction> newest) {
        predictions.set(Map.copyOf(newest));
    }

    public ReadOnlyObjectProperty<Map<Family, Prediction>> predictionsProperty() {
        return predictions.getReadOnlyProperty();
    }

    /** Returns a probability, 0 to 1; 0 if the family has no prediction. */
    public double probability(Family family, int digit) {
        Prediction prediction = predictions.get().get(family);
        return prediction == null ? 0 : prediction.probability(digit);
    }

    public boolean isWinner(Family family, int digit) {
        Prediction prediction = predictions.get().get(family);
        return prediction != null && prediction.digit() == digit;
    }

    /** Returns a probability in whole percent without the sign; empty if the family has no prediction. */
    public String percent(Family family, int digit) {
        return predictions.get().containsKey(family) ? percent(probability(family, digit)) : "";
    }

    static String percent(double probability) {
        return Long.toString(Math.round(probability * 100));
    }

    /** Returns the family, its predicted digit and the probability, for screen readers. */
    public String accessibleText(Family family) {
        Prediction prediction = predictions.get().get(family);
        if (prediction == null) {
            return words.format("drawing.bars.none", family.title());
        }
        return words.format("drawing.bars.said", family.title(), prediction.digit(), percent(prediction.confidence()));
    }
}
