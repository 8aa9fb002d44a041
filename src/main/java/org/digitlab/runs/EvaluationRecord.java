package org.digitlab.runs;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.metrics.classification.Latency;
import org.digitlab.metrics.classification.Outcome;
import org.digitlab.metrics.classification.Outcomes;

/**
 * The content of {@code evaluation.json}: what a program cannot work out, and two figures for people.
 *
 * @param schema      version of this format
 * @param modelSha256 of the model file that was tested
 * @param dataSha256  of the data it was tested on
 * @param accuracy    0 to 1; follows from the rest
 * @param loss        mean cross-entropy in nats; follows from the rest
 * @param latency     null if it was not measured
 * @param actual      the true digits, one character an image
 * @param confidences of the predictions, one an image
 * @param mistakes    the images whose prediction is not their true digit
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluationRecord(int schema, String modelSha256, String dataSha256, double accuracy, double loss,
        Latency latency, String actual, float[] confidences, List<Outcome> mistakes) {

    static final int SCHEMA = 1;

    static EvaluationRecord of(EvaluationReport report, String modelSha256) {
        StringBuilder actual = new StringBuilder();
        float[] confidences = new float[report.images()];
        report.outcomes().stream().forEach(outcome -> {
            actual.append(outcome.actual());
            confidences[outcome.image()] = (float) outcome.confidence();
        });
        return new EvaluationRecord(SCHEMA, modelSha256, report.dataSha256(), report.accuracy(), report.loss(),
                report.latency(), actual.toString(), confidences, report.mistakes());
    }

    /** @throws IllegalArgumentException if the parts do not belong together */
    EvaluationReport report() {
        if (actual == null || confidences == null || mistakes == null || mistakes.contains(null)) {
            throw new IllegalArgumentException("Expected actual, confidences and mistakes");
        }
        byte[] digits = new byte[actual.length()];
        for (int image = 0; image < digits.length; image++) {
            digits[image] = (byte) Character.digit(actual.charAt(image), Outcomes.CLASSES);
        }
        byte[] predicted = digits.clone();
        float[] truths = confidences.clone();
        for (Outcome mistake : mistakes) {
            if (mistake.image() < 0 || mistake.image() >= Math.min(digits.length, truths.length)) {
                throw new IllegalArgumentException("Mistakes: there is no image " + mistake.image());
            }
            predicted[mistake.image()] = (byte) mistake.predicted();
            truths[mistake.image()] = (float) mistake.truthProbability();
        }
        return new EvaluationReport(dataSha256, new Outcomes(digits, predicted, confidences, truths), latency);
    }
}
