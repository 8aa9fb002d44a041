package org.digitlab.metrics;

import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.metrics.classification.Outcomes;

/** Outcomes for tests, from digits in strings. */
public final class Guesses {

    private Guesses() {
    }

    /** Returns outcomes with a constant confidence; the other digits share the remaining probability. */
    public static Outcomes of(String actual, String predicted, double confidence) {
        float[] confidences = new float[actual.length()];
        float[] truths = new float[actual.length()];
        for (int image = 0; image < confidences.length; image++) {
            confidences[image] = (float) confidence;
            boolean correct = actual.charAt(image) == predicted.charAt(image);
            truths[image] = (float) (correct ? confidence : (1 - confidence) / 9);
        }
        return new Outcomes(digits(actual), digits(predicted), confidences, truths);
    }

    public static EvaluationReport report(String actual, String predicted, double confidence) {
        return new EvaluationReport("abc", of(actual, predicted, confidence), null);
    }

    private static byte[] digits(String text) {
        byte[] digits = new byte[text.length()];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) (text.charAt(i) - '0');
        }
        return digits;
    }
}
