package org.digitlab.evaluation;

import org.digitlab.data.LabeledImages;
import org.digitlab.metrics.Tally;
import org.digitlab.metrics.classification.Outcomes;
import org.digitlab.network.engine.ForwardPass;

/** Records the outcome of every image of a forward pass. */
final class OutcomeRecorder implements ForwardPass.Outcome {

    private final byte[] actual;
    private final byte[] predicted;
    private final float[] confidences;
    private final float[] truthProbabilities;

    OutcomeRecorder(LabeledImages images) {
        actual = new byte[images.size()];
        for (int image = 0; image < actual.length; image++) {
            actual[image] = (byte) images.label(image);
        }
        predicted = new byte[actual.length];
        confidences = new float[actual.length];
        truthProbabilities = new float[actual.length];
    }

    @Override
    public void accept(int image, float[] probabilities, int from) {
        int best = Tally.argMax(probabilities, from, LabeledImages.CLASSES);
        predicted[image] = (byte) best;
        confidences[image] = probability(probabilities[from + best]);
        truthProbabilities[image] = probability(probabilities[from + actual[image]]);
    }

    Outcomes outcomes() {
        return new Outcomes(actual, predicted, confidences, truthProbabilities);
    }

    /** Limits rounding errors above 1, and converts NaN to 0. */
    private static float probability(float value) {
        return Float.isNaN(value) ? 0 : Math.min(1, value);
    }
}
