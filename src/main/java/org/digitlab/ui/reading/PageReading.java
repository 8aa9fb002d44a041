package org.digitlab.ui.reading;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.digitlab.inference.Prediction;
import org.digitlab.network.Family;
import org.digitlab.pictures.FoundDigit;
import org.digitlab.pictures.FoundDigits;
import org.digitlab.pictures.Picture;

/**
 * A picture that was read.
 *
 * @param digits the found ones, in reading order
 */
public record PageReading(Picture picture, FoundDigits found, List<ReadDigit> digits) {

    public PageReading {
        digits = List.copyOf(digits);
    }

    /** What a model reads, line by line; empty if it has read nothing. */
    public String text(Family family) {
        Map<FoundDigit, Prediction> read = new IdentityHashMap<>();
        digits.forEach(digit -> read.put(digit.found(), digit.predictions().get(family)));
        return read.containsValue(null) ? ""
                : String.join("\n", found.text(digit -> read.get(digit).digit()));
    }
}
