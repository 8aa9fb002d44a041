package org.digitlab.ui.drawing;

import java.util.List;
import java.util.Map;
import org.digitlab.inference.Prediction;
import org.digitlab.network.architecture.Family;

/**
 * The combined predictions of several models for one image.
 *
 * @param family the only family that is sure; null if none or both are
 * @param first  the predicted digit; the MLP's if predictions differ; the most probable one if no model is sure
 * @param second the CNN's digit if predictions differ; the second most probable one if no model is sure
 */
record Verdict(Kind kind, Family family, int first, int second) {

    enum Kind {
        NOTHING_DRAWN, NO_ANSWER, NO_DIGIT, ONE_READS, BOTH_READ, BOTH_READ_ONE_UNSURE, DIFFER, ONE_READS_OTHER_UNSURE,
        ONE_READS_OTHER_REJECTS, UNSURE
    }

    /** A prediction below this confidence is unsure. */
    static final double MIN_CONFIDENCE = 0.6;

    /** A prediction is unsure if its lead over the second digit is below this. */
    static final double MIN_LEAD = 0.25;

    static Verdict of(boolean blank, Map<Family, Prediction> predictions) {
        if (blank) {
            return new Verdict(Kind.NOTHING_DRAWN, null, 0, 0);
        }
        if (predictions.isEmpty()) {
            return new Verdict(Kind.NO_ANSWER, null, 0, 0);
        }
        if (predictions.values().stream().allMatch(Prediction::isRejected)) {
            return new Verdict(Kind.NO_DIGIT, null, 0, 0);
        }
        List<Family> sure = predictions.keySet().stream().filter(family -> isSure(predictions.get(family))).toList();
        return switch (sure.size()) {
            case 0 -> unsure(predictions);
            case 1 -> oneSure(sure.get(0), predictions);
            default -> bothSure(predictions.get(Family.MLP).digit(), predictions.get(Family.CNN).digit());
        };
    }

    static boolean isSure(Prediction prediction) {
        double lead = prediction.confidence() - prediction.probability(prediction.runnerUp());
        return !prediction.isRejected() && prediction.confidence() >= MIN_CONFIDENCE && lead >= MIN_LEAD;
    }

    private static Verdict bothSure(int mlp, int cnn) {
        return new Verdict(mlp == cnn ? Kind.BOTH_READ : Kind.DIFFER, null, mlp, cnn);
    }

    private static Verdict oneSure(Family family, Map<Family, Prediction> predictions) {
        int digit = predictions.get(family).digit();
        if (predictions.size() == 1) {
            return new Verdict(Kind.ONE_READS, family, digit, digit);
        }
        if (predictions.values().stream().anyMatch(Prediction::isRejected)) {
            return new Verdict(Kind.ONE_READS_OTHER_REJECTS, family, digit, digit);
        }
        boolean agreed = predictions.values().stream().allMatch(prediction -> prediction.digit() == digit);
        return new Verdict(agreed ? Kind.BOTH_READ_ONE_UNSURE : Kind.ONE_READS_OTHER_UNSURE, family, digit, digit);
    }

    private static Verdict unsure(Map<Family, Prediction> predictions) {
        float[] mean = new float[10];
        for (Prediction prediction : predictions.values()) {
            for (int digit = 0; digit < mean.length; digit++) {
                mean[digit] += (float) prediction.probability(digit) / predictions.size();
            }
        }
        Prediction together = new Prediction(mean);
        return new Verdict(Kind.UNSURE, null, together.digit(), together.runnerUp());
    }
}
