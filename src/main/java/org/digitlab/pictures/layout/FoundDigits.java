package org.digitlab.pictures.layout;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The digits of a picture in reading order.
 *
 * @param lines from top to bottom, each from left to right and with at least one digit
 */
public record FoundDigits(List<List<FoundDigit>> lines) {

    public FoundDigits {
        lines = lines.stream().map(List::copyOf).toList();
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Returns all digits in reading order. */
    public Stream<FoundDigit> digits() {
        return lines.stream().flatMap(List::stream);
    }

    /**
     * Returns the text of each line, with spaces between numbers.
     *
     * @param digitOf classifies a digit, 0 to 9
     */
    public List<String> text(ToIntFunction<FoundDigit> digitOf) {
        return lines.stream().map(line -> line.stream()
                .map(digit -> (digit.apart() ? " " : "") + digitOf.applyAsInt(digit)).collect(Collectors.joining())).toList();
    }
}
