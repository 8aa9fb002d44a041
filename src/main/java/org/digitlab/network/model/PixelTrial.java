package org.digitlab.network.model;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;
import org.digitlab.data.Split;
import org.digitlab.network.keras.PixelScaling;

/**
 * Finds out what pixels a network was trained with: those with which it is least surprised by digits whose labels are
 * known. Accuracy would not tell: a network of ReLUs is right almost as often for pixels 255 times too large.
 *
 * <p>The digits are among MNIST's training images, which the network may have learnt from; the test images stay unread.
 */
final class PixelTrial {

    /** Of MNIST's 60,000; seconds even for networks that oneDNN does not take. */
    private static final int IMAGES = 2000;
    private static final int BATCH = 500;
    private static final long SEED = 42;
    /** With less it has not learnt these digits, and says nothing of their pixels. */
    private static final double ENOUGH = 0.5;
    private static final double LEAST = 1e-7;

    private final PixelScaling given;
    private final Map<String, Double> losses = new LinkedHashMap<>();
    private Score best;

    /**
     * @param given  known already; null if not
     * @param turned what {@link #turned} says if nothing is tried
     */
    PixelTrial(PixelScaling given, boolean turned) {
        this.given = given;
        best = new Score(given == null ? PixelScaling.UNIT : given, turned, Double.POSITIVE_INFINITY, 0);
    }

    private record Score(PixelScaling pixels, boolean turned, double loss, double accuracy) {
    }

    /**
     * Tries a model.
     *
     * @param plain    takes its pixels as they are
     * @param turned   what {@link #turned} is to say if it is the best
     * @param progress told the part done, 0 to 1, after each batch; what it throws ends the trial
     */
    void add(DigitModel plain, boolean turned, DoubleConsumer progress) throws IOException {
        LabeledImages images = images();
        List<PixelScaling> kinds = given == null ? List.of(PixelScaling.values()) : List.of(given);
        for (int kind = 0; kind < kinds.size(); kind++) {
            int before = kind;
            note(score(plain, images, kinds.get(kind), turned,
                    part -> progress.accept((before + part) / kinds.size())));
        }
    }

    private void note(Score score) {
        // Numbers that are too large for it may come to no loss at all.
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

    private static Score score(DigitModel plain, LabeledImages images, PixelScaling pixels, boolean turned,
            DoubleConsumer progress) {
        double loss = 0;
        int right = 0;
        for (int from = 0; from < images.size(); from += BATCH) {
            float[] answers = plain.probabilities(pixels.of(batch(images, from)), BATCH);
            for (int row = 0; row < BATCH; row++) {
                int first = row * LabeledImages.CLASSES;
                float probability = answers[first + images.label(from + row)];
                loss -= Math.log(Math.max(LEAST, probability));
                right += probability == largest(answers, first) ? 1 : 0;
            }
            progress.accept((double) (from + BATCH) / images.size());
        }
        return new Score(pixels, turned, loss / images.size(), (double) right / images.size());
    }

    private static float[] batch(LabeledImages images, int from) {
        float[] batch = new float[BATCH * LabeledImages.PIXELS];
        for (int row = 0; row < BATCH; row++) {
            images.copyScaled(from + row, batch, row * LabeledImages.PIXELS);
        }
        return batch;
    }

    private static float largest(float[] answers, int first) {
        float largest = answers[first];
        for (int i = first + 1; i < first + LabeledImages.CLASSES; i++) {
            largest = Math.max(largest, answers[i]);
        }
        return largest;
    }

    /** What was given or found; 0 to 1, as most have it, if nothing could be found out. */
    PixelScaling pixels() {
        return given != null ? given : isTold() ? best.pixels : PixelScaling.UNIT;
    }

    boolean turned() {
        return best.turned;
    }

    private boolean isTold() {
        return best.accuracy >= ENOUGH;
    }

    /** For a manifest. */
    Map<String, Object> findings() {
        Map<String, Object> findings = new LinkedHashMap<>();
        findings.put("pixels", pixels().id());
        findings.put("pixelsBy", given != null ? "given" : isTold()
                ? "least log loss on %d of MNIST's training images".formatted(IMAGES)
                : "assumed, for it reads MNIST badly whatever its pixels are");
        if (!losses.isEmpty()) {
            findings.put("logLoss", losses);
            findings.put("accuracy", best.accuracy);
        }
        return findings;
    }
}
