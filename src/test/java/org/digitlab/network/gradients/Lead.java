package org.digitlab.network.gradients;

import java.util.Random;

/** The lead of one digit over another, for random images. */
final class Lead {

    static final int PIXELS = 784;
    static final int THIS = 3;
    static final int OTHER = 8;

    private Lead() {
    }

    /** Returns the gradient of the lead with respect to the logits. */
    static float[] gradient(float[] logits) {
        float[] lead = new float[logits.length];
        lead[THIS] = 1;
        lead[OTHER] = -1;
        return lead;
    }

    static float[] pixels(int rows) {
        Random random = new Random(4);
        float[] pixels = new float[rows * PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextFloat();
        }
        return pixels;
    }
}
