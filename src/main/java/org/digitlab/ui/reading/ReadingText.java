package org.digitlab.ui.reading;

import org.digitlab.inference.Prediction;
import org.digitlab.network.architecture.Family;
import org.digitlab.reading.PageReading;
import org.digitlab.reading.ReadDigit;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.drawing.VerdictText;

/** Formats a page. */
final class ReadingText {

    private final Words words;
    private final VerdictText verdicts;

    ReadingText(Words words) {
        this.words = words;
        this.verdicts = new VerdictText(words);
    }

    /** Returns the number of digits, and how many of them the CNN rejects as non-digits. */
    String count(PageReading reading) {
        long rejected = reading.digits().stream().filter(digit -> digit.isRejectedBy(Family.CNN)).count();
        String found = found(reading);
        return rejected == 0 ? found
                : words.format(rejected == 1 ? "reading.rejected.one" : "reading.rejected", found, rejected);
    }

    private String found(PageReading reading) {
        int digits = reading.digits().size();
        if (digits < 2) {
            return words.get(digits == 0 ? "reading.none" : "reading.one");
        }
        int lines = reading.found().lines().size();
        return lines == 1 ? words.format("reading.count.line", digits) : words.format("reading.count", digits, lines);
    }

    /** Returns the MLP's text if it differs, or where digits are found if there are no digits. */
    String other(PageReading reading) {
        if (reading.found().isEmpty()) {
            return words.get("reading.none.help");
        }
        String second = reading.text(Family.MLP);
        return reading.text(Family.CNN).equals(second) ? ""
                : words.format("reading.other", second.replace("\n", " · "));
    }

    /** Returns the text of the whole picture, for screen readers. */
    String picture(PageReading reading) {
        return reading.found().isEmpty() ? words.get("reading.none.help")
                : words.format("reading.picture.accessible", reading.text(Family.CNN).replace("\n", ", "));
    }

    /**
     * Returns for instance "Digit 2 of 3, 2: MLP reads 7, CNN reads 2".
     *
     * @param digit null if the page has no digits
     */
    String digit(PageReading reading, ReadDigit digit) {
        return digit == null ? words.get("reading.none.accessible")
                : words.format("reading.digit.accessible", reading.digits().indexOf(digit) + 1,
                        reading.digits().size(), mark(digit), verdict(digit));
    }

    String verdict(ReadDigit digit) {
        return verdicts.of(digit.predictions());
    }

    /** Returns the CNN's prediction, with a question mark if it rejects the digit as a non-digit. */
    static String mark(ReadDigit digit) {
        Prediction prediction = digit.predictions().get(Family.CNN);
        return prediction == null ? "" : prediction.digit() + (prediction.isRejected() ? "?" : "");
    }
}
