package org.digitlab.cli.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.digitlab.inference.Prediction;
import org.digitlab.network.architecture.Family;
import org.digitlab.pictures.segment.Box;
import org.digitlab.reading.PageReading;

/**
 * Digits that a model recognises in a picture.
 *
 * @param file          the file as given
 * @param digit         the digit, as {@code confidence}, {@code probabilities} and {@code rejected}, of a picture of one
 *                      digit; otherwise null
 * @param text          all lines
 * @param lines         the lines from top to bottom; a space separates numbers
 * @param digits        the digits in reading order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PictureReport(String file, Integer digit, Float confidence, float[] probabilities, Boolean rejected, String text,
        List<String> lines, List<Digit> digits) {

    /**
     * A digit in the picture.
     *
     * @param box      the bounding box, in pixels of the upright picture
     * @param rejected whether the model rejects it as no digit
     */
    record Digit(Place box, int digit, float confidence, float[] probabilities, boolean rejected) {
    }

    /** A bounding box: left, top, width and height. */
    record Place(int x, int y, int width, int height) {

        static Place of(Box box) {
            return new Place(box.left(), box.top(), box.width(), box.height());
        }
    }

    /** @param page with at least one digit */
    public static PictureReport of(String file, PageReading page, Family model) {
        List<String> lines = page.lines(model);
        List<Digit> digits = page.digits().stream()
                .map(digit -> digit(digit.found().box(), digit.predictions().get(model))).toList();
        boolean single = digits.size() == 1;
        Digit first = digits.get(0);
        return new PictureReport(file, single ? first.digit : null, single ? first.confidence : null,
                single ? first.probabilities : null, single ? first.rejected : null, String.join("\n", lines), lines,
                digits);
    }

    private static Digit digit(Box box, Prediction prediction) {
        return new Digit(Place.of(box), prediction.digit(), (float) prediction.confidence(),
                prediction.probabilities(), prediction.isRejected());
    }

    /** Returns the numbers, the lowest confidence and the number of rejected digits; one line of text for each line. */
    public List<String> readable() {
        if (digits.size() == 1) {
            return List.of("%s: %s%s  %s".formatted(file, rejected ? Text.NOT_A_DIGIT : "", text,
                    Text.percent(confidence)));
        }
        String doubt = "at least %s%s".formatted(Text.percent(minConfidence()), rejections());
        return lines.size() == 1 ? List.of("%s: %s  %s".formatted(file, text, doubt))
                : Stream.concat(Stream.of("%s: %d lines  %s".formatted(file, lines.size(), doubt)),
                        lines.stream().map("  "::concat)).toList();
    }

    private double minConfidence() {
        return digits.stream().mapToDouble(Digit::confidence).min().orElse(Double.NaN);
    }

    private String rejections() {
        long count = digits.stream().filter(Digit::rejected).count();
        return count == 0 ? "" : ", %s%d of %d".formatted(Text.NOT_A_DIGIT, count, digits.size());
    }
}
