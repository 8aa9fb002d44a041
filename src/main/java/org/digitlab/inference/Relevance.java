package org.digitlab.inference;

import java.util.List;
import java.util.Random;
import org.digitlab.ink.DigitImage;
import org.digitlab.network.gradients.Gradients;
import org.digitlab.network.gradients.Stage;

/**
 * Which images a method shows the network besides the one that is explained, and what it makes of their gradients.
 * Row 0 of a batch is the image itself, row 1 the blank paper.
 */
final class Relevance {

    /** Along the way from the blank paper, or of noisy copies. */
    static final int SAMPLES = 32;
    static final int BLANK = 1;

    private static final int PIXELS = DigitImage.PIXELS;
    private static final int FIRST_SAMPLE = 2;
    /** The fifth part of the range from paper to ink, as the authors of SmoothGrad found best. */
    private static final double NOISE = 0.2;
    /** The same for every image, so that a picture only moves when the drawing does. */
    private static final float[] NOISES = noises();

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
            // The middles of equal parts of the way: the rule of Riemann's sum that errs least.
            batch[i] = method == ExplanationMethod.EVIDENCE ? pixel * (sample + 0.5f) / SAMPLES
                    : pixel + NOISES[i - FIRST_SAMPLE * PIXELS];
        }
        return batch;
    }

    /** @param stages as those of {@code gradients} */
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

    private static float[] noises() {
        Random random = new Random(2017);
        float[] noises = new float[SAMPLES * PIXELS];
        for (int i = 0; i < noises.length; i++) {
            noises[i] = (float) (NOISE * random.nextGaussian());
        }
        return noises;
    }
}
