package org.digitlab.inference;

import java.util.List;
import java.util.Random;
import org.digitlab.ink.DigitImage;
import org.digitlab.network.gradients.Gradients;
import org.digitlab.network.gradients.Stage;

/**
 * Builds the batch of images that a method needs, and computes the relevance of pixels from the batch's gradients.
 * Row 0 of a batch is the image itself, row 1 a blank image.
 */
final class Relevance {

    /** Number of images between blank and the image, or of noisy copies. */
    static final int SAMPLES = 32;
    static final int BLANK = 1;

    private static final int PIXELS = DigitImage.PIXELS;
    private static final int FIRST_SAMPLE = 2;
    /** A fifth of the range from paper to ink, the best value according to the authors of SmoothGrad. */
    private static final double NOISE = 0.2;
    /** The same noise for every image, so that the relevance changes only with the drawing. */
    private static final float[] SAMPLE_NOISE = noise();

    private Relevance() {
    }

    static int rows(ExplanationMethod method) {
        return method == ExplanationMethod.REGIONS ? FIRST_SAMPLE : FIRST_SAMPLE + SAMPLES;
    }

    static float[] batch(ExplanationMethod method, float[] image) {
        float[] batch = new float[rows(method) * PIXELS];
        System.arraycopy(image, 0, batch, 0, PIXELS);
        for (int i = FIRST_SAMPLE * PIXELS; i < batch.length; i++) {
            int sample = i / PIXELS - FIRST_SAMPLE;
            float pixel = image[i % PIXELS];
            // The midpoint rule, the Riemann sum with the smallest error.
            batch[i] = method == ExplanationMethod.EVIDENCE ? pixel * (sample + 0.5f) / SAMPLES
                    : pixel + SAMPLE_NOISE[i - FIRST_SAMPLE * PIXELS];
        }
        return batch;
    }

    /** @param stages stages of {@code gradients} */
    static float[] of(ExplanationMethod method, float[] image, Gradients gradients, List<Stage> stages,
            boolean contrasted) {
        if (method == ExplanationMethod.REGIONS) {
            return RegionMap.of(gradients, stages, contrasted);
        }
        float[] relevance = new float[PIXELS];
        for (int i = FIRST_SAMPLE * PIXELS; i < gradients.pixels().length; i++) {
            relevance[i % PIXELS] += gradients.pixels()[i] / SAMPLES;
        }
        for (int i = 0; i < PIXELS && method == ExplanationMethod.EVIDENCE; i++) {
            relevance[i] *= image[i];
        }
        return relevance;
    }

    private static float[] noise() {
        Random random = new Random(2017);
        float[] values = new float[SAMPLES * PIXELS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (NOISE * random.nextGaussian());
        }
        return values;
    }
}
