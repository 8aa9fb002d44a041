package org.digitlab.ui.reading;

import org.digitlab.inference.Prediction;
import org.digitlab.network.Family;
import org.digitlab.ui.common.Words;

/** Says a page that was read in words. */
final class ReadingText {

    private final Words words;

    ReadingText(Words words) {
        this.words = words;
    }

    /** How many digits there are. */
    String count(PageReading reading) {
        int digits = reading.digits().size();
        if (digits < 2) {
            return words.get(digits == 0 ? "reading.none" : "reading.one");
        }
        int lines = reading.found().lines().size();
        return lines == 1 ? words.format("reading.count.line", digits)
                : words.format("reading.count", digits, lines);
    }

    /** What the MLP reads if that is something else, or where digits are found if there are none. */
    String other(PageReading reading) {
        if (reading.found().isEmpty()) {
            return words.get("reading.none.help");
        }
        String second = reading.text(Family.MLP);
        return reading.text(Family.CNN).equals(second) ? ""
                : words.format("reading.other", second.replace("\n", " · "));
    }

    /** All of the picture, for a screen reader. */
    String picture(PageReading reading) {
        return reading.found().isEmpty() ? words.get("reading.none.help")
                : words.format("reading.picture.accessible", reading.text(Family.CNN).replace("\n", ", "));
    }

    /**
     * "Digit 2 of 3: 2 by the CNN, 7 by the MLP".
     *
     * @param digit of the page; null if it has none
     */
    String digit(PageReading reading, ReadDigit digit) {
        return digit == null ? words.get("reading.none.accessible")
                : words.format("reading.digit.accessible", reading.digits().indexOf(digit) + 1,
                        reading.digits().size(), of(digit, Family.CNN), of(digit, Family.MLP));
    }

    /** What a model reads; empty if it has read nothing. */
    static String of(ReadDigit digit, Family family) {
        Prediction prediction = digit.predictions().get(family);
        return prediction == null ? "" : Integer.toString(prediction.digit());
    }
}
