package org.digitlab.reading;

import java.util.Iterator;
import java.util.List;
import org.digitlab.network.architecture.Family;
import org.digitlab.pictures.image.Picture;
import org.digitlab.pictures.layout.FoundDigits;

/**
 * The digits read on a picture.
 *
 * @param digits the found digits in reading order
 */
public record PageReading(Picture picture, FoundDigits found, List<ReadDigit> digits) {

    public PageReading {
        digits = List.copyOf(digits);
    }

    /** Returns the digits that a model predicts, one text per line, with spaces between numbers. */
    public List<String> lines(Family family) {
        Iterator<ReadDigit> inOrder = digits.iterator();
        return found.text(digit -> inOrder.next().predictions().get(family).digit());
    }

    /** Returns {@link #lines} separated by line feeds. */
    public String text(Family family) {
        return String.join("\n", lines(family));
    }
}
