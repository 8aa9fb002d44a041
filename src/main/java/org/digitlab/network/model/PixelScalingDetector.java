package org.digitlab.network.model;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;
import org.digitlab.data.Split;
import org.digitlab.metrics.Tally;
import org.digitlab.network.keras.PixelScaling;

/**
 * Detects the pixel scaling of a network's training: the one with the smallest log loss on labelled digits. Accuracy
 * would not do, because a ReLU network is almost as accurate for pixels 255 times too large.
 *
 * <p>The digits are training images of MNIST, which the network may have been trained on; test images are not used.
 */
final class PixelScalingDetector {

    /** Number of MNIST's training images to use; takes seconds even without oneDNN. */
    private static final int IMAGES = 2000;
    private static final int BATCH = 500;
    private static final long SEED = 42;
    /** With a lower accuracy, the network was not trained on such digits and the result is meaningless. */
    private static final double MIN_ACCURACY = 0.5;
    private static final double MIN_PROBABILITY = 1e-7;

    private final PixelScaling known;
    private final Map<String, Double> losses = new LinkedHashMap<>();
    private Score best;

    /**
     * @param known   the scaling if known; null to detect it
     * @param flipped result of {@link #flipped} if no model is added
     */
    PixelScalingDetector(PixelScaling known, boolean flipped) {
        this.known = known;
        best = new Score(known == null ? PixelScaling.UNIT : known, flipped, Double.POSITIVE_INFINITY, 0);
    }

    private record Score(PixelScaling pixels, boolean flipped, double loss, double accuracy) {
    }

    /**
     * Scores a model with every possible scaling.
     *
     * @param unscaled a model that does not scale its pixels
     * @param flipped  result of {@link #flipped} if this model has the smallest loss
     * @param progress receives the fraction done, 0 to 1, after each batch; an exception from it ends the scoring
     */
    void add(DigitModel unscaled, boolean flipped, DoubleConsumer progress) throws IOException {
        LabeledImages images = images();
        List<PixelScaling> kinds = known == null ? List.of(PixelScaling.values()) : List.of(known);
        for (int kind = 0; kind < kinds.size(); kind++) {
            int done = kind;
            addScore(score(unscaled, images, kinds.get(kind), flipped,
                    part -> progress.accept((done + part) / kinds.size())));
        }
    }

    private void addScore(Score score) {
        // The loss is NaN if the pixels are far too large for the network.
        if (Double.isFinite(score.loss)) {
            losses.merge(score.pixels.id(), score.loss, Math::min);
        }
        if (score.loss < best.loss) {
            best = score;
        }
    }

    private static LabeledImages images() throws IOException {
        LabeledImages training = DigitData.bundled().training();
        return Split.stratified(training, (double) IMAGES / training.size(), SEED).validation();
    }

    private static Score score(DigitModel unscaled, LabeledImages images, PixelScaling pixels, boolean flipped,
            DoubleConsumer progress) {
        double loss = 0;
        int right = 0;
        for (int from = 0; from < images.size(); from += BATCH) {
            float[] outputs = unscaled.probabilities(pixels.apply(batch(images, from)), BATCH);
            for (int row = 0; row < BATCH; row++) {
                int first = row * LabeledImages.CLASSES;
                float probability = outputs[first + images.label(from + row)];
                loss -= Math.log(Math.max(MIN_PROBABILITY, probability));
                right += probability == outputs[first + Tally.argMax(outputs, first, LabeledImages.CLASSES)] ? 1 : 0;
            }
            progress.accept((double) (from + BATCH) / images.size());
        }
        return new Score(pixels, flipped, loss / images.size(), (double) right / images.size());
    }

    private static float[] batch(LabeledImages images, int from) {
        float[] batch = new float[BATCH * LabeledImages.PIXELS];
        for (int row = 0; row < BATCH; row++) {
            images.copyScaled(from + row, batch, row * LabeledImages.PIXELS);
        }
        return batch;
    }

    /** Returns the known or detected scaling; the most common one, 0 to 1, if detection failed. */
    PixelScaling pixels() {
        return known != null ? known : isDetected() ? best.pixels : PixelScaling.UNIT;
    }

    /** Returns whether the best model has flipped kernels. */
    boolean flipped() {
        return best.flipped;
    }

    private boolean isDetected() {
        return best.accuracy >= MIN_ACCURACY;
    }

    /** Returns the result for a manifest. */
    Map<String, Object> findings() {
        Map<String, Object> findings = new LinkedHashMap<>();
        findings.put("pixels", pixels().id());
        findings.put("pixelsBy", known != null ? "given" : isDetected()
                ? "least log loss on %d of MNIST's training images".formatted(IMAGES)
                : "assumed: low accuracy on MNIST with every scaling");
        if (!losses.isEmpty()) {
            findings.put("logLoss", losses);
            findings.put("accuracy", best.accuracy);
        }
        return findings;
    }
}
