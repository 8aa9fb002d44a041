package org.digitlab.cli.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.digitlab.inference.Prediction;

/**
 * Prediction for one picture or drawing.
 *
 * @param file     the file as given
 * @param line     the line in the file, from 1; null if the file holds a single drawing or picture
 * @param rejected whether the model rejects it as no digit
 * @param label    the true digit; null if unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PredictionReport(String file, Integer line, int digit, float confidence, float[] probabilities, boolean rejected,
        Integer label, Boolean correct) {

    public static PredictionReport of(String file, Integer line, Prediction prediction, Integer label) {
        return new PredictionReport(file, line, prediction.digit(), (float) prediction.confidence(),
                prediction.probabilities(), prediction.isRejected(), label,
                label == null ? null : label == prediction.digit());
    }

    /** Returns the file name, with the line if there are several. */
    public static String place(String file, Integer line) {
        return line == null ? file : file + ", line " + line;
    }

    public String text() {
        String verdict = label == null ? "" : correct ? "  right" : "  wrong, labelled " + label;
        String read = "%s%d  %s".formatted(rejected ? Text.NOT_A_DIGIT : "", digit, Text.percent(confidence));
        return "%s: %s%s".formatted(place(file, line), read, verdict);
    }
}
