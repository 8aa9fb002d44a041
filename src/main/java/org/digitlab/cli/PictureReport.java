package org.digitlab.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.digitlab.inference.Prediction;
import org.digitlab.ink.DigitImage;
import org.digitlab.pictures.Box;
import org.digitlab.pictures.FoundDigit;
import org.digitlab.pictures.FoundDigits;

/**
 * What a model reads on a picture.
 *
 * @param file          as it was given
 * @param digit         with {@code confidence} and {@code probabilities}, of a picture of one digit; null for others
 * @param text          all lines
 * @param lines         from top to bottom; a space parts numbers that stand apart
 * @param digits        in reading order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PictureReport(String file, Integer digit, Float confidence, float[] probabilities, String text,
        List<String> lines, List<Digit> digits) {

    /** One digit; x and y are its left and top edge, in pixels of the upright picture. */
    record Digit(Place box, int digit, float confidence, float[] probabilities) {
    }

    /** A box. */
    record Place(int x, int y, int width, int height) {

        static Place of(Box box) {
            return new Place(box.left(), box.top(), box.width(), box.height());
        }
    }

    /** @param found at least one digit */
    static PictureReport of(String file, FoundDigits found, Function<DigitImage, Prediction> model) {
        Map<FoundDigit, Prediction> predictions = new IdentityHashMap<>();
        found.digits().forEach(digit -> predictions.put(digit, model.apply(digit.image())));
        List<String> lines = found.text(digit -> predictions.get(digit).digit());
        List<Digit> digits = found.digits().map(digit -> digit(digit.box(), predictions.get(digit))).toList();
        boolean single = digits.size() == 1;
        Digit first = digits.get(0);
        return new PictureReport(file, single ? first.digit : null, single ? first.confidence : null,
                single ? first.probabilities : null, String.join("\n", lines), lines, digits);
    }

    private static Digit digit(Box box, Prediction prediction) {
        return new Digit(Place.of(box), prediction.digit(), (float) prediction.confidence(),
                prediction.probabilities());
    }

    /** The numbers and the confidence of the most doubtful digit; several lines below one another. */
    String readable() {
        double least = digits.stream().mapToDouble(Digit::confidence).min().orElse(Double.NaN);
        String confidence = (digits.size() == 1 ? "" : "at least ") + Text.percent(least);
        return lines.size() == 1 ? "%s: %s  %s".formatted(file, text, confidence)
                : "%s: %d lines  %s%n  %s".formatted(file, lines.size(), confidence,
                        String.join("%n  ".formatted(), lines));
    }
}
