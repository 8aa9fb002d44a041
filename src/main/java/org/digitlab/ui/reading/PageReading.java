package org.digitlab.ui.reading;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.digitlab.inference.Prediction;
import org.digitlab.network.architecture.Family;
import org.digitlab.pictures.image.Picture;
import org.digitlab.pictures.layout.FoundDigit;
import org.digitlab.pictures.layout.FoundDigits;

/**
 * A picture that was read.
 *
 * @param digits  the found ones, in reading order
 * @param weights stand for those that read them, as in {@link org.digitlab.inference.ModelProvider#weights}
 */
public record PageReading(Picture picture, FoundDigits found, List<ReadDigit> digits, Map<Family, Object> weights) {

    public PageReading {
        digits = List.copyOf(digits);
        weights = Collections.unmodifiableMap(new HashMap<>(weights));
    }

    /** What a model reads, line by line; empty if it has read nothing. */
    public String text(Family family) {
        Map<FoundDigit, Prediction> read = new IdentityHashMap<>();
        digits.forEach(digit -> read.put(digit.found(), digit.predictions().get(family)));
        return read.containsValue(null) ? ""
                : String.join("\n", found.text(digit -> read.get(digit).digit()));
    }
}
