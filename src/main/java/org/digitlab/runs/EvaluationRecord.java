package org.digitlab.runs;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.metrics.classification.Latency;
import org.digitlab.metrics.classification.Outcome;
import org.digitlab.metrics.classification.Outcomes;

/**
 * The content of {@code evaluation.json}. Accuracy and loss follow from the rest and are there for human readers.
 *
 * @param schema      the file format's version, from 1
 * @param modelSha256 SHA-256 of the evaluated model file
 * @param dataSha256  SHA-256 of the dataset
 * @param accuracy    0 to 1
 * @param loss        mean cross-entropy in nats
 * @param latency     null if not measured
 * @param actual      true digits, one character per image
 * @param confidences of the predictions, 0 to 1, one per image
 * @param mistakes    images that were predicted wrongly
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

    /** @throws IllegalArgumentException if the fields are missing or contradict one another */
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
