package org.digitlab.metrics.classification;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.digitlab.metrics.Tally;

/** The predictions for all images of a set; immutable. */
public final class Outcomes {

    /** Number of digits. */
    public static final int CLASSES = 10;

    private final byte[] actual;
    private final byte[] predicted;
    private final float[] confidences;
    private final float[] truthProbabilities;

    /**
     * All arrays have one element per image and are not copied.
     *
     * @param actual             the true digits
     * @param predicted          the predicted digits
     * @param confidences        probability of {@code predicted}, 0 to 1
     * @param truthProbabilities probability of {@code actual}, 0 to 1
     * @throws IllegalArgumentException if the lengths differ or a value is out of range
     */
    public Outcomes(byte[] actual, byte[] predicted, float[] confidences, float[] truthProbabilities) {
        if (predicted.length != actual.length || confidences.length != actual.length
                || truthProbabilities.length != actual.length) {
            throw new IllegalArgumentException(("Expected predictions and probabilities for %d images, "
                    + "found %d, %d and %d").formatted(actual.length, predicted.length, confidences.length,
                    truthProbabilities.length));
        }
        for (int image = 0; image < actual.length; image++) {
            checkDigit(image, actual[image]);
            checkDigit(image, predicted[image]);
            checkProbability(image, confidences[image]);
            checkProbability(image, truthProbabilities[image]);
        }
        this.actual = actual;
        this.predicted = predicted;
        this.confidences = confidences;
        this.truthProbabilities = truthProbabilities;
    }

    /** Returns the number of images. */
    public int size() {
        return actual.length;
    }

    public Outcome get(int image) {
        return new Outcome(image, actual[image], predicted[image], confidences[image], truthProbabilities[image]);
    }

    public boolean correct(int image) {
        return actual[image] == predicted[image];
    }

    /** Returns the outcomes in the order of the images. */
    public Stream<Outcome> stream() {
        return IntStream.range(0, size()).mapToObj(this::get);
    }

    /** Returns the wrong predictions, most confident first. */
    public List<Outcome> mistakes() {
        return stream().filter(outcome -> !outcome.correct())
                .sorted(Comparator.comparingDouble(Outcome::confidence).reversed()).toList();
    }

    public int hits() {
        return (int) IntStream.range(0, size()).filter(this::correct).count();
    }

    /** Returns the accuracy, 0 to 1; NaN if there are no images. */
    public double accuracy() {
        return (double) hits() / size();
    }

    /** Returns the mean cross-entropy in nats; NaN if there are no images. */
    public double loss() {
        double sum = 0;
        for (float probability : truthProbabilities) {
            sum += Tally.crossEntropy(probability);
        }
        return sum / size();
    }

    public ConfusionMatrix confusion() {
        ConfusionMatrix confusion = new ConfusionMatrix(CLASSES);
        for (int image = 0; image < size(); image++) {
            confusion.add(actual[image], predicted[image]);
        }
        return confusion;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outcomes outcomes && Arrays.equals(actual, outcomes.actual)
                && Arrays.equals(predicted, outcomes.predicted) && Arrays.equals(confidences, outcomes.confidences)
                && Arrays.equals(truthProbabilities, outcomes.truthProbabilities);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(confidences);
    }

    private static void checkDigit(int image, byte digit) {
        if (digit < 0 || digit >= CLASSES) {
            throw new IllegalArgumentException("Image %d: expected digits from 0 to 9, found %d"
                    .formatted(image, digit));
        }
    }

    private static void checkProbability(int image, float probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("Image %d: expected probabilities from 0 to 1, found %s"
                    .formatted(image, probability));
        }
    }
}
